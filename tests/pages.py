"""What must be true of every page of any handbook: each check returns what is wrong with one page of a site."""

import json
import re
import subprocess
from collections import Counter
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborNode

from tools import vnu_command
from website import BASE, MOST_SECONDS, NOT_FOUND, PLACE, Website

LINKING = ("href", "src", "poster", "data", "action", "srcset")
OUTSIDE = {"http", "https", "mailto", "tel"}
REFERRING = ("aria-labelledby", "aria-describedby", "aria-controls")
LOADING = {
    "script": "src",
    "link:not([rel=canonical], [rel=license])": "href",
    ":is(img, iframe, source, video, audio, embed, input, track)": "src",
    "object": "data",
    "form": "action",
    "use": "href",
}
ELSEWHERE = re.compile(r"(?:https?:)?//(?!www\.w3\.org/)[a-z0-9.-]+\.[a-z]{2,}", re.IGNORECASE)
FETCHED_BY_STYLE = re.compile(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//")
# The checker's message, and why what causes it stays.
FORGIVEN = {
    r"Article lacks heading\..*": "a specimen on the page of patterns is an article, as styles of pages look for one",
    r"Attribute “autocomplete” is only allowed when the input type is .*": (
        "base.html keeps Firefox from restoring its two switches after a reload; to mend it we would copy the page"
    ),
    r"Trailing slash on void elements has no effect .*": (
        "MkDocs has Markdown write XHTML, as in `<img … />`: the slash does nothing, and our values have quotes"
    ),
}


def it_has_one_first_heading(site: Website, address: str) -> list[str]:
    """Return the headings of the first level, if they are not one with words in it."""
    headings = [heading.text(strip=True) for heading in site.page(address).css("h1")]
    return [] if len(headings) == 1 and headings[0] else [f"headings: {headings}"]


def its_headings_skip_no_level(site: Website, address: str) -> list[str]:
    """Return each level that is more than one below the one before."""
    levels = [int((heading.tag or "h0")[1]) for heading in site.page(address).css("main :is(h1, h2, h3, h4, h5, h6)")]
    return [f"{before} → {level}" for before, level in zip([0, *levels], levels, strict=False) if level > before + 1]


def it_has_a_title_and_a_description(site: Website, address: str) -> list[str]:
    """Return which of them is missing."""
    title, description = (site.page(address).css_first(css) for css in ("title", "meta[name=description]"))
    missing = [] if title and title.text(strip=True) else ["title"]
    return missing if description and description.attributes["content"] else [*missing, "description"]


def its_ids_are_unique(site: Website, address: str) -> list[str]:
    """Return each id that is empty or used twice."""
    ids = Counter(node.attributes["id"] or "" for node in site.page(address).css("[id]"))
    return [name for name, count in ids.items() if count > 1 or not name]


def its_labels_refer_to_elements_of_it(site: Website, address: str) -> list[str]:
    """Return each id that something refers to and nothing has."""
    page = site.page(address)
    nodes = ((node, attribute) for attribute in REFERRING for node in page.css(f"[{attribute}]"))
    names = {name for node, attribute in nodes for name in (node.attributes[attribute] or "").split()}
    return sorted(names - {node.attributes["id"] or "" for node in page.css("[id]")})


def its_links_lead_somewhere(site: Website, address: str) -> list[str]:
    """Return each link that does not, with the reason."""
    return [f"{link}: {why}" for link in _links(site, address) if (why := _fault(site, address, link))]


def it_names_its_own_address(site: Website, address: str) -> list[str]:
    """Return the canonical address, if it is not the page's own."""
    link = site.page(address).css_first("link[rel=canonical]")
    expected = None if address == NOT_FOUND else PLACE.rstrip("/") + address
    named = link.attributes["href"] if link else None
    return [] if named == expected else [str(named)]


def it_loads_nothing_from_elsewhere(site: Website, address: str) -> list[str]:
    """Return each address of another site, and each style that fetches one."""
    page = site.page(address)
    loaded = [node.attributes.get(name) or "" for css, name in LOADING.items() for node in page.css(css)]
    styles = [node.attributes["style"] or "" for node in page.css("[style]")] + [n.text() for n in page.css("style")]
    return [link for link in loaded if ELSEWHERE.match(link)] + [one for one in styles if FETCHED_BY_STYLE.search(one)]


def it_has_no_script_in_its_content(site: Website, address: str) -> list[str]:
    """Return the text of scripts, attributes that run some, and scripts that hold up the page."""
    page = site.page(address)
    texts = [node.text() for node in page.css("article script") if node.text(strip=True)]
    running = [name for node in page.css("*") for name in node.attributes if name.startswith("on")]
    held = [str(node.html) for node in page.css("article script") if "defer" not in node.attributes]
    return texts + running + held


CHECKS = (
    it_has_one_first_heading,
    its_headings_skip_no_level,
    it_has_a_title_and_a_description,
    its_ids_are_unique,
    its_labels_refer_to_elements_of_it,
    its_links_lead_somewhere,
    it_names_its_own_address,
    it_loads_nothing_from_elsewhere,
    it_has_no_script_in_its_content,
)


def repeated_titles(site: Website, addresses: list[str]) -> list[str]:
    """Return each title that two pages have."""
    found = (site.page(address).css_first("title") for address in addresses)
    titles = Counter(title.text(strip=True) for title in found if title)
    return [title for title, count in titles.items() if count > 1]


def html_faults(site: Website) -> tuple[dict[str, str], set[str]]:
    """Return each message of the HTML checker with its place, and the patterns of those that are forgiven."""
    command = [*vnu_command(), "--format", "json", "--skip-non-html", str(site.folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=MOST_SECONDS, check=False)
    used: set[str] = set()
    faults = {}
    for message in json.loads(done.stderr)["messages"]:
        if forgiven := next((words for words in FORGIVEN if re.fullmatch(words, message["message"])), None):
            used.add(forgiven)
        else:
            faults[message["message"]] = f"{message['url']}: {message.get('extract', '')}"
    return faults, used


def _links(site: Website, address: str) -> list[str]:
    return [
        link
        for name in LINKING
        for node in site.page(address).css(f"[{name}]")  # or with a prefix, as `use` has it
        if (link := node.attributes.get(name)) is not None and not _is_canonical(node)
    ]


def _is_canonical(node: LexborNode) -> bool:
    return node.tag == "link" and node.attributes.get("rel") == "canonical"


def _fault(site: Website, address: str, link: str) -> str:
    parts = urlsplit(link)
    if parts.scheme in OUTSIDE or link == "javascript:void(0)":  # Material's button that shares a search
        return ""
    if parts.scheme or parts.netloc:
        return "unknown scheme or host"
    if link.startswith("/"):
        if address != NOT_FOUND or not link.startswith(BASE):
            return "absolute: breaks where the site lies under a path"
        path = _joined("/", parts.path.removeprefix(BASE) or ".")
    else:
        path = _joined(address, parts.path)
    file = site.file(path)
    if not file.is_file() or site.folder not in [*file.resolve().parents]:
        return f"no {path}"
    missing = parts.fragment and file.suffix == ".html" and not _has(site, path, unquote(parts.fragment))
    return f"no such anchor on {path}" if missing else ""


def _joined(address: str, path: str) -> str:
    """Resolve a relative link; a step above the root of the site stays visible as `..`."""
    steps = address.split("/")[1:-1]
    for step in path.split("/"):
        if step == "..":
            steps = steps[:-1] if steps and steps[-1] != ".." else [*steps, ".."]
        elif step not in {"", "."}:
            steps.append(step)
    if not path:
        return address
    tail = "/" if path.endswith(("/", "..", ".")) else ""
    return "/" + "/".join(steps) + (tail if steps else "")


def _has(site: Website, path: str, anchor: str) -> bool:
    return any(node.attributes["id"] == anchor for node in site.page(path).css("[id]"))

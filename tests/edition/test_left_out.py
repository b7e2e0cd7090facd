"""What an edition leaves out is gone with all that names it, and its lock follows."""

from pathlib import Path

from editions import edition, handbook_of, told
from handbook.exports.registry import downloads
from handbook.publish.addresses import addresses
from handbook.publish.edition_lock import MOST_TOLD, in_short, lock_of
from handbook.publish.permalinks import LOCK, read_lock, write_lock
from handbook.publish.validation import BuildMode, validate
from handbook.site.context import SiteContext
from handbook.site.templates import Templates
from trees import TREE


def test_a_practice_that_is_left_out_leaves_no_reference(tmp_path: Path) -> None:
    ours = edition(tmp_path, "leave_out:\n  practices: [thank]\n")
    handbook = handbook_of(ours)
    assert not {"thank"} & {*handbook.practices, *handbook.quizzes}
    assert handbook.chapters["serve"].content.practices == ("greet", "listen")
    assert all("thank" not in practice.content.related for practice in handbook.practices.values())
    assert all(item.shows != "thank" for _, _, item in handbook.items())
    assert "listen" in {
        move.practice for turn in handbook.rehearsals["wrong-cake"].content.turns for move in turn.moves
    }
    assert handbook.left_out == {"thank": handbook_of(TREE).practices["thank"].content.title}
    assert [help_.use for help_ in handbook.situations["long-queue"].content.practices] == ["greet"]
    assert [line for line in told(ours) if "lines change" not in line] == [], "one that helps is enough"


def test_a_situation_that_is_left_out_leaves_no_reference(tmp_path: Path) -> None:
    ours = edition(tmp_path, "leave_out:\n  situations: [long-queue]\n")
    handbook = handbook_of(ours)
    assert not handbook.situations
    assert handbook.situation_list is None, "there is nothing to list"
    assert handbook.programmes["first-day"].content.modules[0].situations == ()
    assert [item.see for item in handbook.news.content.news] == ["/phrasebook/"]  # type: ignore[union-attr]
    assert [line.partition(". ")[2] for line in told(ours)] == ["Run `handbook lock`."]


def test_a_chapter_is_left_out_with_all_that_belongs_to_it(tmp_path: Path) -> None:
    ours = edition(tmp_path, "leave_out:\n  chapters: [serve]\n  situations: [long-queue]\n  programmes: [first-day]\n")
    handbook = handbook_of(ours)
    assert not [*handbook.chapters, *handbook.practices, *handbook.quizzes, *handbook.rehearsals]
    assert handbook.sources.content.research == (), "nobody leans on it any more"  # type: ignore[union-attr]
    assert [line.partition(". ")[2] for line in told(ours)] == ["Run `handbook lock`."]


def test_files_for_others_are_left_out_by_their_kind(tmp_path: Path) -> None:
    ours = edition(tmp_path, "leave_out:\n  files: [cmi5, cmi5-xml, anki]\n")
    handbook = handbook_of(ours)
    made = {download.kind for download in downloads(SiteContext(handbook, Templates()))}
    assert "scorm-1.2" in made
    assert not made & {"cmi5", "cmi5-xml", "anki"}
    assert not {address for address in addresses(handbook) if "cmi5" in address or "anki" in address}
    _lock(ours)
    assert told(ours) == []
    assert read_lock(ours).lines["/exports/greet/cmi5.xml"][1][0] == "retired"


def test_the_lock_follows_what_is_left_out_and_what_comes_back(tmp_path: Path) -> None:
    ours = edition(tmp_path, "leave_out:\n  situations: [long-queue]\n")
    before = (ours / LOCK).read_text("utf-8")
    _lock(ours)
    assert told(ours) == []
    assert read_lock(ours).moved["/situations/long-queue/"] == "/situations/"
    kinds = {words[0] for name, (_, words) in read_lock(ours).lines.items() if "/long-queue/" in name}
    assert kinds == {"moved", "retired"}
    (ours / "edition.yml").write_text("upstream: ../upstream\n", "utf-8")
    _lock(ours)
    assert (ours / LOCK).read_text("utf-8") == before


def _lock(root: Path) -> None:
    handbook = validate(root, BuildMode.PUBLISH)[0]
    write_lock(handbook, root, lock_of(handbook, root)[0])


def test_of_what_leads_to_one_page_the_first_is_told_and_how_many_more_there_are() -> None:
    moved = [f"moved /lead/{number}/ /" for number in range(MOST_TOLD + 1)]
    items = [f"retired tss-0{number} train-soft-skills" for number in range(MOST_TOLD)]
    back = ["url /serve/"]
    assert in_short([*moved, *items, *back]) == [f"{moved[0]}, and {MOST_TOLD} more like it", *items, *back]

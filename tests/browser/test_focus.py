"""What has the focus is in view, beside every bar that stays, and its ring is seen on whatever is behind it."""

import pytest

from browser.opening import Opener
from browser.quiz import quiz_with_every_type
from rows import each_once, few
from website import handbook

PRACTICE = next(iter(handbook().practices.values()))
PAGES = ("/", "/phrasebook/", "/a-z/", "/quizzes/", f"/{PRACTICE.folder}/{PRACTICE.slug}/", quiz_with_every_type())
SIZES = {"narrow": {"width": 390, "height": 844}, "wide": {"width": 1280, "height": 800}}
MOST_STOPS = 400
LEAST_CONTRAST = 3.0  # WCAG 2.2, 1.4.11
# What has the focus, whether any of it is in view, and the contrast of its ring with what is behind that.
LOOK = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const label = one.matches("input") && [...one.labels].find((each) => each.getClientRects().length);
  const shown = one.matches(".md-option") ? one.nextElementSibling : label || one;
  const { left, right, top, bottom } = shown.getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].flatMap((across) => [0.1, 0.5, 0.9].map((down) => [
    left + across * (right - left), top + down * (bottom - top)]));
  const seen = points.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (shown.contains(hit) || hit.contains(shown));
  });
  const parts = (colour) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([red, green, blue]) => [red, green, blue].map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const style = getComputedStyle(one.matches(".md-option") ? shown : one);
  let behind = parseFloat(style.outlineOffset) < 0 ? shown : shown.parentElement;
  while (behind && parts(getComputedStyle(behind).backgroundColor)[3] < 255) behind = behind.parentElement;
  const [ring, ground] = [style.outlineColor, behind ? getComputedStyle(behind).backgroundColor : "white"]
    .map((colour) => light(parts(colour)));
  const contrast = (Math.max(ring, ground) + 0.05) / (Math.min(ring, ground) + 0.05);
  const name = `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 30)}`;
  const isRing = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  return { name, seen, contrast: isRing ? contrast : 0, isFirst: one.dataset.visited !== undefined,
    visit: (one.dataset.visited = "") };
}"""


@each_once
@pytest.mark.parametrize("backwards", few([False, True]), ids=["forwards", "backwards"])
@pytest.mark.parametrize("scheme", few(["light", "dark"]))
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("address", PAGES)
def test_every_stop_is_in_view_and_has_a_ring(
    open_page: Opener, address: str, size: str, scheme: str, *, backwards: bool
) -> None:
    page = open_page(address, viewport=SIZES[size], color_scheme=scheme, reduced_motion="reduce")
    key = "Shift+Tab" if backwards else "Tab"
    faults, stops = [], 0
    for _ in range(MOST_STOPS):
        page.keyboard.press(key)
        if page.locator("#__search").is_checked():
            continue  # the open search is no part of the page, and covers it
        found = page.evaluate(LOOK)
        if not found or found["isFirst"]:
            break
        stops += 1
        if not found["seen"]:
            faults.append(f"hidden: {found['name']}")
        if found["contrast"] < LEAST_CONTRAST:
            faults.append(f"{found['contrast']:.1f}: {found['name']}")
    assert stops > 5
    assert not faults

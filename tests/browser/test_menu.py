"""The menu beside a page, read at a glance."""

from playwright.sync_api import Page

from tests.real_site import Site

WIDTH = 1440  # pixels, of a usual laptop
# Lines differ in their top; an element within a line may be a few pixels lower.
LINES = """() => [...document.querySelectorAll(".md-sidebar--primary .md-nav__link .md-ellipsis")]
  .filter((entry) => entry.checkVisibility() && !entry.closest(".md-nav--secondary"))
  .map((entry) => {
    const range = document.createRange();
    range.selectNodeContents(entry);
    const height = parseFloat(getComputedStyle(entry).lineHeight) || 18;
    const tops = [...range.getClientRects()].filter((box) => box.width).map((box) => box.top).sort((a, b) => a - b);
    const lines = tops.filter((top, place) => !place || top - tops[place - 1] > height / 2).length;
    return [entry.innerText.trim(), lines, entry.scrollWidth - entry.clientWidth];
  })"""


def test_no_entry_of_the_menu_takes_more_than_two_lines_or_is_cut_off(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": WIDTH, "height": 900})
    one_a_section = {path.rstrip("/").rpartition("/")[0]: path for path in site.pages if not path.endswith(".html")}
    entries: dict[str, tuple[int, int]] = {}
    for path in one_a_section.values():
        page.goto(site.url + path)
        for text, lines, hidden in page.evaluate(LINES):
            assert lines >= 1, (path, text)
            entries[text] = (lines, hidden)
    assert len(entries) > len(site.pages) / 2  # most of the pages are in one of these menus
    assert {text: found for text, found in entries.items() if found[0] > 2 or found[1] > 0} == {}

"""Every page, opened in both languages: no errors, no other hosts, nothing cut or too wide, no fault by axe.

Each page is opened in one combination of width and theme, by turns. Axe takes longer than all else here, so it sees a
few pages that together have every kind of element, each in both themes; `make soak` shows it every page in every
combination. Most of its time went to the rules on colours, which are asked once for all texts whose elements, classes
and styles are the same up to the body.
"""

from importlib.resources import files

import pytest
from playwright.sync_api import Page
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.real_site import Site

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
COMBINATIONS = [(1300, "default"), (390, "slate"), (1300, "slate"), (390, "default")]
NAMES = [f"{width}-{theme}" for width, theme in COMBINATIONS]
# A script makes them focusable once they are laid out.
WIDE_TABLES_ARE_READY = """() => [...document.querySelectorAll(".md-typeset__scrollwrap")]
  .every((table) => table.scrollWidth <= table.clientWidth || table.tabIndex === 0)"""
TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Widths at which each page is measured after its own: the box of a program is as wide at 1300 as at 1440.
ALSO = {1300: [390], 390: [1440, 1100]}
NARROW = 390  # there a program or a row of output may scroll, if a shadow says so; where it is wider nothing may
CUT = """(wide) => {
  const folded = [...document.querySelectorAll(".md-content details:not([open])")];
  folded.forEach((details) => (details.open = true));
  const says = (style) => ["auto", "scroll"].includes(style.overflowX) && style.backgroundAttachment.includes("local");
  const shortens = (style) => style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
  const isCut = (element) => {
    const { clientWidth, scrollWidth } = element;
    if (scrollWidth - clientWidth <= 1 || clientWidth <= 1) return false; // text for screen readers is 1 pixel wide
    const style = getComputedStyle(element);
    if (style.overflowX === "visible" || shortens(style)) return false;
    const lines = [...element.querySelectorAll(".long")];
    return wide || !says(style) || lines.some((line) => line.offsetWidth > clientWidth);
  };
  const parts = "pre, code, table, details, figure, .program, .diagram, .md-typeset__scrollwrap, .md-typeset__table";
  const cut = [...document.querySelectorAll(`.md-content :is(${parts})`)].filter(isCut);
  const said = cut.map((part) => [part.closest("[id]")?.id, part.tagName, part.scrollWidth - part.clientWidth]);
  folded.forEach((details) => (details.open = false));
  return said;
}"""
RUN_AXE = """async (seen) => {
  const known = new Set(seen);
  const looks = (element) => !element ? "" : looks(element.parentElement) + element.tagName
    + " " + element.className + " " + (element.getAttribute("style") ?? "") + ">";
  const unseen = [...document.body.querySelectorAll("*")].filter((element) => {
    if (!element.checkVisibility()) return false;
    if (![...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim())) return false;
    const before = known.size;
    return known.add(looks(element)).size > before;
  });
  const ofColours = ["color-contrast", "link-in-text-block"];
  const rules = Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }]));
  const runs = [await axe.run({ resultTypes: ["violations"], rules })];
  if (unseen.length) runs.push(await axe.run({ include: unseen }, { runOnly: ofColours }));
  return { violations: runs.flatMap((run) => run.violations), seen: [...known] };
}"""


@pytest.fixture(scope="session")
def showing_every_kind(site: Site) -> list[str]:
    """A few pages that together have every kind of element."""
    left = {path: kinds(page) for path, page in site.pages.items()}
    chosen = []
    while kinds_left := max(left.values(), key=len):
        best = next(path for path, found in left.items() if found is kinds_left)
        chosen.append(best)
        left = {path: found - kinds_left for path, found in left.items()}
    return chosen


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("number", range(len(COMBINATIONS)), ids=NAMES)
def test_nothing_is_wrong_with_any_page(
    page: Page, site: Site, showing_every_kind: list[str], language: str, number: int
) -> None:
    look(page, site, number, *visits(site, showing_every_kind, language, number))


def test_each_page_is_opened_and_axe_sees_each_kind_of_element_in_both_themes(
    site: Site, showing_every_kind: list[str]
) -> None:
    tested = [
        (scheme, path, path in for_axe)
        for language in ("en", "zh")
        for number, (_, scheme) in enumerate(COMBINATIONS)
        for opened, for_axe in [visits(site, showing_every_kind, language, number)]
        for path in opened
    ]
    assert {path for _, path, _ in tested} == set(site.pages)
    every = set().union(*map(kinds, site.pages.values()))
    for theme in ("default", "slate"):
        seen = {path for scheme, path, with_axe in tested if with_axe and scheme == theme}
        assert set().union(*(kinds(site.pages[path]) for path in seen)) == every
        assert 10 <= len(seen) < len(site.pages) / 4


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("number", range(len(COMBINATIONS)), ids=NAMES)
def test_nothing_is_wrong_with_any_page_in_any_combination(page: Page, site: Site, language: str, number: int) -> None:
    look(page, site, number, paths(site, language), set(site.pages))


def look(page: Page, site: Site, number: int, opened: list[str], for_axe: set[str]) -> None:
    """Open pages in one combination, and let axe see some of them."""
    width, scheme = COMBINATIONS[number]
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "slate" else "light", reduced_motion="reduce")
    wrong: list[object] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: wrong.append(request.url) if not own(request.url, site) else None)
    seen: list[str] = []
    for path in opened:
        page.goto(site.url + path)
        assert page.locator("body").get_attribute("data-md-color-scheme") == scheme
        if (pixels := page.evaluate(TOO_WIDE)) > 0:
            wrong.append((path, "wider than the screen by", pixels))
        if path in for_axe:
            page.wait_for_function(WIDE_TABLES_ARE_READY)
            page.evaluate(AXE)
            result = page.evaluate(RUN_AXE, seen)
            seen = result["seen"]
            wrong += [(path, rule["id"], node["html"][:200]) for rule in result["violations"] for node in rule["nodes"]]
        for measured in [width, *ALSO[width]]:
            page.set_viewport_size({"width": measured, "height": 900})
            wrong += [(path, measured, "cut", *found) for found in page.evaluate(CUT, measured > NARROW)]
        page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_timeout(1000)  # for what a page loads late; "networkidle" is not always noticed on a busy machine
    assert opened and not wrong


def visits(site: Site, showing_every_kind: list[str], language: str, number: int) -> tuple[list[str], set[str]]:
    """The addresses that are opened in one language and combination, and those that axe sees in this combination."""
    other = number ^ 1  # has the other width and the other theme
    count = len(COMBINATIONS)
    for_axe = {path for place, path in enumerate(showing_every_kind) if place % count in (number, other)}
    turns = enumerate(paths(site, language))
    return [path for place, path in turns if place % count == number or path in for_axe], for_axe


def own(address: str, site: Site) -> bool:
    return address.startswith((site.url, "data:"))


def paths(site: Site, language: str) -> list[str]:
    """The addresses of the pages in one language."""
    return [path for path in site.pages if path.startswith("zh/") == (language == "zh")]


def kinds(page: LexborHTMLParser) -> set[tuple[str, ...]]:
    """What elements a page has: each with its classes and role, and the same of its parent."""
    return {(*looks(element), *looks(element.parent)) for element in page.css("body *") if element.parent}


def looks(element: LexborNode) -> list[str]:
    said = element.attributes
    return [element.tag or "", said.get("role") or "", *sorted((said.get("class") or "").split())]

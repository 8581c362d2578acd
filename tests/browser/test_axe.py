"""axe finds no fault of accessibility on any page, in no language, width or theme.

A page takes axe two seconds, so each page is tested in one combination of width and theme, its other language in the
opposite one, and a few pages of each kind in all.
"""

from importlib.resources import files

import pytest
from playwright.sync_api import Page

from tests.real_site import Site

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
COMBINATIONS = [(1300, "default"), (390, "slate"), (1300, "slate"), (390, "default")]
OPPOSITE = 2  # positions further
# A script makes them focusable once they are laid out.
WIDE_TABLES_ARE_READY = """() => [...document.querySelectorAll(".md-typeset__scrollwrap")]
  .every((table) => table.scrollWidth <= table.clientWidth || table.tabIndex === 0)"""
NOT_FOUND = "404.html"  # one page for both languages
EVERYWHERE = {NOT_FOUND, "", "explorer/", "no-grad/what-it-does/", "contributing/design/"}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("number", range(len(COMBINATIONS)), ids=[f"{width}-{theme}" for width, theme in COMBINATIONS])
def test_axe_finds_nothing(page: Page, site: Site, language: str, number: int) -> None:
    width, scheme = COMBINATIONS[number]
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "slate" else "light", reduced_motion="reduce")
    found = []
    for path in pages(site, language, number):
        page.goto(site.url + path)
        assert page.locator("body").get_attribute("data-md-color-scheme") == scheme
        page.wait_for_function(WIDE_TABLES_ARE_READY)
        page.evaluate(AXE)
        result = page.evaluate("() => axe.run({ resultTypes: ['violations'] })")
        found += [(path, rule["id"], node["html"][:200]) for rule in result["violations"] for node in rule["nodes"]]
    assert not found


def pages(site: Site, language: str, number: int) -> list[str]:
    """The addresses that are tested in one language and combination."""
    prefix = "" if language == "en" else "zh/"
    paths = [path.removeprefix(prefix) for path in site.pages if path.startswith("zh/") == bool(prefix)]
    start = (number + (OPPOSITE if prefix else 0)) % len(COMBINATIONS)
    both = [path for path in paths if path != NOT_FOUND]  # in the same order in both languages
    own = {*both[start :: len(COMBINATIONS)], *EVERYWHERE}
    return [prefix + path for path in paths if path in own]


def test_each_page_of_each_language_is_tested(site: Site) -> None:
    tested = {path for language in ("en", "zh") for number in range(4) for path in pages(site, language, number)}
    assert tested == set(site.pages)

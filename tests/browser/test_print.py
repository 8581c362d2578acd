"""Pages on paper."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.real_site import Site


def sheets(pdf: bytes) -> int:
    """How many sheets a PDF has, as its page tree says."""
    return max(int(count) for count in re.findall(rb"/Type /Pages\b[^>]*?/Count (\d+)", pdf))


@pytest.mark.parametrize("path", ["start/cheat-sheet/", "zh/start/cheat-sheet/"])
def test_the_cheat_sheet_fills_one_sheet(page: Page, site: Site, path: str) -> None:
    page.goto(site.url + path)
    assert sheets(page.pdf(format="A4")) == 1
    assert sheets(page.pdf(format="Letter")) == 1


def test_what_is_folded_on_the_screen_is_open_on_paper_and_folded_again_afterwards(page: Page, site: Site) -> None:
    path = next(path for path, page in site.pages.items() if page.css(".program__predict"))
    page.goto(site.url + path)
    folded = page.locator(".program__predict").first
    expect(folded).not_to_have_attribute("open", "")
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    expect(folded).to_have_attribute("open", "")
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    expect(folded).not_to_have_attribute("open", "")


def test_paper_has_no_buttons(page: Page, site: Site) -> None:
    page.goto(site.url + "no-grad/what-it-does/")
    page.emulate_media(media="print")
    for part in (".md-header", ".md-sidebar", ".program__actions", ".foot__actions", ".md-footer", ".md-code__nav"):
        expect(page.locator(part).first).to_be_hidden()

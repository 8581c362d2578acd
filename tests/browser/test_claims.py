"""The mark at the end of a paragraph, and the list of claims that it opens."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from selectolax.lexbor import LexborHTMLParser

from tests.real_site import Site

PLACES = ["no-grad/forms/", "zh/no-grad/forms/"]


def several(page: Page) -> Locator:
    """The first mark that stands for several claims."""
    return page.locator(".md-content p > a.claim", has=page.locator("small")).first


@pytest.mark.parametrize("path", PLACES)
@pytest.mark.parametrize("way", ["click", "Enter", " "])
def test_a_mark_opens_as_many_claims_as_it_says_and_esc_leads_back(page: Page, site: Site, path: str, way: str) -> None:
    page.goto(site.url + path)
    mark = several(page)
    count = int(mark.locator("small").inner_text())
    before = page.evaluate("() => scrollY") if way == "click" else None
    if way == "click":
        mark.click()
    else:
        mark.press(way)
    dialog = page.get_by_role("dialog", name=re.compile(rf"^{count} "))
    expect(dialog.locator("li a code")).to_have_count(count)
    texts = dialog.locator("li a code").all_inner_texts()
    assert all(text.startswith("assert ") for text in texts)
    assert len(set(texts)) == count
    assert before is None or page.evaluate("() => location.hash") == ""
    page.keyboard.press("Escape")
    expect(page.locator("dialog.claims")).to_have_count(0)
    expect(mark).to_be_focused()


def test_a_tap_opens_it_on_a_phone_and_a_tap_beside_it_closes_it(browser: Browser, site: Site) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        page.goto(site.url + PLACES[0])
        several(page).tap()
        dialog = page.locator("dialog.claims")
        expect(dialog).to_be_in_viewport(ratio=1)
        assert dialog.evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth")
        page.touchscreen.tap(5, 5)
        expect(dialog).to_have_count(0)
        several(page).tap()
        dialog.get_by_role("button", name="Close").tap()
        expect(dialog).to_have_count(0)


@pytest.mark.parametrize("path", PLACES)
def test_a_claim_in_the_list_leads_to_the_line_in_its_program(page: Page, site: Site, path: str) -> None:
    page.goto(site.url + path)
    several(page).click()
    claim = page.locator("dialog.claims li a").nth(1)
    said = claim.inner_text()
    claim.click()
    assertion = page.locator(":target")
    expect(assertion).to_be_in_viewport()
    assert assertion.inner_text().strip() == said
    expect(page.locator("dialog.claims")).to_have_count(0)


def test_without_javascript_a_mark_leads_to_its_first_assertion(browser: Browser, site: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site.url + PLACES[0])
        several(page).click()
        expect(page.locator(".claimed:target")).to_be_in_viewport()


def test_a_paragraph_has_one_mark_at_its_end(site: Site) -> None:
    found = 0
    for path, page in site.pages.items():
        for mark in page.css(".md-content a.claim"):
            block = mark.parent
            assert block is not None
            parts = [part for part in block.iter(include_text=True) if part.tag != "-text" or part.text().strip()]
            marks = [place for place, part in enumerate(parts) if part.tag == "a" and part.css_matches(".claim")]
            assert len(marks) == 1, (path, block.text())
            template, *rest = parts[marks[0] + 1 :]
            assert template.tag == "template"
            # A list within an item comes after the text of the item.
            assert not rest or rest[0].tag in ("ul", "ol", "div", "p", "table", "details"), (path, rest[0].html)
            found += 1
    assert found > 1000


def test_sentences_have_no_gap_where_a_mark_was(site: Site) -> None:
    for path, page in site.pages.items():
        for mark in page.css(".md-content p > a.claim"):
            html = re.sub("<code>.*?</code>", "code", str(mark.parent.html) if mark.parent else "", flags=re.S)
            text = LexborHTMLParser(html).text()
            assert not re.search(r"[。，；：！？）\u4e00-\u9fff] [\u4e00-\u9fff]| [.,;:] |✓.*✓", text), (path, text)

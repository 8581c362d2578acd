"""Programs that show their essential lines first, and the control that unfolds them."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from memoire.content.essential import read_essential
from memoire.content.snippet import read_snippets
from memoire.render.highlight import localise
from tests.real_site import ROOT, Site

PLACES = [("training/freeze-layers/", "en"), ("zh/training/freeze-layers/", "zh")]
PATH = "training/freeze-first-middle-or-last.py"
SOURCE = read_snippets(ROOT)[0][PATH].source


def program(page: Page) -> Locator:
    return page.locator("#program-training-freeze-first-middle-or-last")


def shown(page: Page) -> str:
    """The lines that a reader sees."""
    return program(page).locator("pre").first.inner_text().rstrip()


def essential_text() -> str:
    lines = [line for number, line in enumerate(SOURCE.split("\n"), 1) if number in read_essential(SOURCE).lines]
    width = min(len(line) - len(line.lstrip()) for line in lines if line)
    return "\n".join(line[width:] for line in lines)


@pytest.mark.parametrize(("path", "language"), PLACES)
def test_the_essential_lines_are_shown_and_the_control_unfolds_the_rest(
    page: Page, site: Site, path: str, language: str
) -> None:
    page.goto(site.url + path)
    whole = localise(SOURCE, language).rstrip()
    assert shown(page) == essential_text()
    control = program(page).locator("summary").first
    assert str(whole.count("\n") + 1) in control.inner_text()
    control.click()
    assert shown(page) == whole
    control.press("Enter")
    assert shown(page) == essential_text()


def test_it_unfolds_without_javascript(browser: Browser, site: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site.url + PLACES[0][0])
        assertion = program(page).locator(".claimed").first
        expect(assertion).to_be_hidden()
        program(page).locator("summary").first.click()
        expect(assertion).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_an_assertion_that_a_mark_leads_to_unfolds_its_program(browser: Browser, site: Site, script: bool) -> None:
    with browser.new_context(java_script_enabled=script) as context:
        page = context.new_page()
        page.goto(f"{site.url}{PLACES[0][0]}#claim-tr-frozen-front-trains-head")
        expect(page.locator(":target")).to_be_in_viewport()
        assert "assert head_only" in page.locator(":target").inner_text()
        expect(program(page).locator(".program__whole")).to_be_hidden()  # there is nothing left to unfold


@pytest.mark.parametrize(("path", "language"), PLACES)
def test_the_copy_button_copies_the_whole_program_while_it_is_folded(
    page: Page, site: Site, path: str, language: str
) -> None:
    page.goto(site.url + path)
    program(page).locator("button[data-md-type=copy]").first.click()
    page.wait_for_function("() => navigator.clipboard.readText()")
    assert page.evaluate("() => navigator.clipboard.readText()").strip() == localise(SOURCE, language).strip()


def test_paper_shows_the_whole_program_and_no_control(page: Page, site: Site) -> None:
    page.goto(site.url + PLACES[0][0])
    page.emulate_media(media="print")
    assert shown(page) == localise(SOURCE, "en").rstrip()
    expect(program(page).locator("summary").first).to_be_hidden()


def test_three_dots_stand_where_lines_are_left_out_between_others(page: Page, site: Site) -> None:
    page.goto(f"{site.url}errors/leaves-and-flags/")
    dots = page.locator("#program-errors-grad-is-none .folded").evaluate_all(
        "parts => parts.map((part) => getComputedStyle(part, '::before').content)"
    )
    assert len(dots) == 3
    assert [content.startswith('"⋯') for content in dots] == [False, True, False]


def test_no_program_of_the_site_hides_more_than_it_says(site: Site) -> None:
    found = 0
    for path, page in site.pages.items():
        for block in page.css(".program:has(.folded)"):
            assert block.css_first(".program__whole summary"), path
            assert block.css(".folded > span"), path
            found += 1
    assert found > 500

"""The built site in a real browser, under a project path."""

import pytest
from playwright.sync_api import Page, expect

from memoire.content.snippet import read_snippets
from memoire.render.highlight import localise
from tests.real_site import ROOT, Site

PAGE = "no-grad/what-it-does/"


@pytest.mark.parametrize(("start", "language", "end"), [(PAGE, "zh", f"zh/{PAGE}"), (f"zh/{PAGE}", "en", PAGE)])
@pytest.mark.parametrize("arrives", [True, False], ids=["arrives at it", "scrolls to it"])
def test_the_language_switch_keeps_the_heading_that_the_reader_sees(
    page: Page, site: Site, start: str, language: str, end: str, arrives: bool
) -> None:
    page.goto(f"{site.url}{start}{'#leaving-the-block' if arrives else ''}", wait_until="networkidle")
    heading = page.locator("#leaving-the-block")
    if not arrives:
        heading.evaluate("heading => heading.scrollIntoView()")
    # What is above it may still change its height on a slow machine; a reader would look, too, before the click.
    expect(heading).to_be_in_viewport()
    page.wait_for_function("() => document.querySelector('#leaving-the-block').getBoundingClientRect().top < 200")
    page.locator(".md-header [aria-label]:has(+ .md-select__inner)").hover()
    page.locator(f".md-header a[hreflang={language}]").click()
    expect(page).to_have_url(f"{site.url}{end}#leaving-the-block")
    expect(heading).to_be_in_viewport()


@pytest.mark.parametrize(("start", "language"), [(PAGE, "en"), (f"zh/{PAGE}", "zh")])
def test_the_copy_button_copies_the_whole_program_with_the_readers_comments(
    page: Page, site: Site, start: str, language: str
) -> None:
    page.goto(site.url + start)
    program = page.locator(".program").first
    path = program.locator(".filename").inner_text().removeprefix("snippets/")
    program.locator("button[data-md-type=copy]").first.click()
    page.wait_for_function("() => navigator.clipboard.readText()")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied.strip() == localise(read_snippets(ROOT)[0][path].source, language).strip()
    assert "claim:" not in copied
    compile(copied, path, "exec")


@pytest.mark.parametrize("path", ["errors/in-place/", "zh/errors/in-place/"])
def test_every_block_of_code_has_an_id_of_its_own(page: Page, site: Site, path: str) -> None:
    page.goto(site.url + path)
    page.wait_for_function("() => [...document.querySelectorAll('pre')].every(({ id }) => id.startsWith('__code_'))")
    ids = page.locator("pre").evaluate_all("blocks => blocks.map((block) => block.id)")
    assert len(ids) > 10
    assert len(set(ids)) == len(ids)

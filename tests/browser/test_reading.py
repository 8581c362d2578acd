"""The built site in a real browser, under a project path."""

import pytest
from playwright.sync_api import Page, expect

from memoire.content.snippet import read_snippets
from memoire.render.highlight import localise
from tests.real_site import ROOT, Site

PAGE = "no-grad/what-it-does/"


@pytest.mark.parametrize(("start", "language", "end"), [(PAGE, "zh", f"zh/{PAGE}"), (f"zh/{PAGE}", "en", PAGE)])
def test_the_language_switch_keeps_the_heading(page: Page, site: Site, start: str, language: str, end: str) -> None:
    page.goto(f"{site.url}{start}#leaving-the-block", wait_until="networkidle")
    page.locator(".md-header [aria-label]:has(+ .md-select__inner)").hover()
    page.locator(f".md-header a[hreflang={language}]").click()
    expect(page).to_have_url(f"{site.url}{end}#leaving-the-block")
    expect(page.locator("#leaving-the-block")).to_be_in_viewport()


def test_the_language_switch_keeps_the_heading_that_the_reader_scrolled_to(page: Page, site: Site) -> None:
    page.goto(site.url + PAGE, wait_until="networkidle")
    page.locator("#entering-the-block").evaluate("heading => heading.scrollIntoView()")
    expect(page.locator("#entering-the-block")).to_be_in_viewport()
    page.locator(".md-header [aria-label]:has(+ .md-select__inner)").hover()
    page.locator(".md-header a[hreflang=zh]").click()
    expect(page).to_have_url(f"{site.url}zh/{PAGE}#entering-the-block")


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


@pytest.mark.parametrize(("language", "width"), [("en", 1300), ("zh", 390)])
def test_no_page_logs_an_error_asks_another_host_or_is_wider_than_the_screen(
    page: Page, site: Site, language: str, width: int
) -> None:
    errors: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.set_viewport_size({"width": width, "height": 844})
    for path in (path for path in site.pages if path.startswith("zh/") == (language == "zh")):
        page.goto(site.url + path)
        wide = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, path
    page.wait_for_load_state("networkidle")
    assert not errors
    assert not [address for address in requests if not address.startswith((site.url, "data:"))]


def test_a_mark_leads_to_the_assertion_and_says_which_it_is(page: Page, site: Site) -> None:
    page.goto(site.url + PAGE)
    mark = page.locator("a.claim").first
    title = str(mark.get_attribute("aria-label"))
    mark.click()
    assertion = page.locator(":target")
    expect(assertion).to_be_in_viewport()
    assert assertion.inner_text().strip() in title

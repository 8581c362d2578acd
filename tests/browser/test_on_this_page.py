"""The sections of a page on screens that have no room for them beside it, and words that lead to the glossary."""

import pytest
from playwright.sync_api import Page, expect

from tests.real_site import Site

LANGUAGES = pytest.mark.parametrize("language", ["", "zh/"])


@LANGUAGES
def test_on_a_phone_the_sections_of_a_page_are_one_tap_away(page: Page, site: Site, language: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site.url}{language}errors/in-place/")
    contents = page.locator(".on-this-page")
    link = contents.locator("a[href='#modified']")
    expect(link).to_be_hidden()
    contents.locator("summary").click()
    sections = page.locator(".md-content h2")
    assert contents.locator("a").count() == sections.count()
    link.click()
    expect(page.locator("#modified")).to_be_in_viewport()


def test_a_wide_screen_shows_them_once(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1100, "height": 900})
    page.goto(f"{site.url}errors/in-place/")
    expect(page.locator(".on-this-page")).to_be_hidden()
    expect(page.locator(".md-sidebar--secondary a[href='#modified']")).to_be_visible()


@LANGUAGES
def test_a_word_of_the_glossary_says_what_it_means_and_leads_there(page: Page, site: Site, language: str) -> None:
    page.goto(f"{site.url}{language}no-grad/what-it-does/")
    word = page.locator("a.explained[href$='#leaf-tensor']").first
    meaning = word.get_attribute("title")
    word.click()
    expect(page).to_have_url(f"{site.url}{language}glossary/#leaf-tensor")
    text = page.locator("#leaf-tensor + p").inner_text().replace("✓", "")
    assert meaning and "".join(text.split()).startswith("".join(meaning.split())[:20])


@LANGUAGES
def test_a_page_that_is_a_list_of_folded_sections_has_no_second_one(page: Page, site: Site, language: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site.url}{language}questions/")
    expect(page.locator(".questions__group")).not_to_have_count(0)
    expect(page.locator(".on-this-page")).to_have_count(0)

"""The page of all questions: folded groups, and a box that filters them."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from memoire.directives.questions import listed
from memoire.handbook.book import read_book
from tests.real_site import ROOT, Site

PLACES = {"en": "questions/", "zh": "zh/questions/"}


@pytest.mark.parametrize("language", PLACES)
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_the_page_is_at_most_three_screens_tall(page: Page, site: Site, language: str, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(site.url + PLACES[language])
    expect(page.locator("#questions-filter")).to_be_in_viewport(ratio=1)
    assert page.evaluate("() => document.documentElement.scrollHeight") <= 3 * height


@pytest.mark.parametrize("language", PLACES)
def test_without_javascript_every_question_is_in_a_group_that_a_click_opens(
    browser: Browser, site: Site, language: str
) -> None:
    pages = [page for page in read_book(ROOT).pages if page.language == language and page.path != "index.md"]
    asked = sum(len(listed(page)) for page in pages)
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site.url + PLACES[language])
        expect(page.locator("form.questions")).to_be_hidden()
        groups = page.locator(".questions__group")
        for number in range(groups.count()):
            group = groups.nth(number)
            group.locator("summary span").click()
            expect(group.locator("li").last).to_be_visible()
            assert group.locator("summary span").inner_text() == str(group.locator("li a").count())
        assert page.locator(".questions__group li a").count() == asked


@pytest.mark.parametrize(
    ("language", "query", "words"),
    [
        ("en", "gradient frozen", ["gradient", "frozen"]),
        ("en", "nograd", ["nograd"]),
        ("zh", "冻结优化器", ["冻结", "优化器"]),
        ("zh", "no_grad 训练", ["no_grad", "训练"]),
    ],
)
def test_each_word_must_be_in_a_question(page: Page, site: Site, language: str, query: str, words: list[str]) -> None:
    page.goto(site.url + PLACES[language])
    page.locator("#questions-filter").fill(query)
    hits = page.locator(".questions ol a")
    expect(hits.first).to_be_visible()
    every = page.locator(".questions__group li a").all_text_contents()
    forms = [(text, f"{text.lower()} {re.sub('[_-]', '', text.lower())}") for text in every]
    expected = [text for text, form in forms if all(word in form for word in words)]
    assert len(expected) > 1
    assert sorted(hits.all_text_contents()) == sorted(expected)
    expect(page.locator("form.questions [role=status]")).to_have_text(
        f"{len(expected)} {'questions' if language == 'en' else '个问题'}"
    )
    expect(page.locator(".questions__group").first).to_be_hidden()


@pytest.mark.parametrize(("language", "query"), [("en", "why is"), ("zh", "为什么")])
def test_questions_that_begin_with_what_is_typed_come_first(page: Page, site: Site, language: str, query: str) -> None:
    page.goto(site.url + PLACES[language])
    page.locator("#questions-filter").press_sequentially(query)
    begins = [text.lower().startswith(query) for text in page.locator(".questions ol a").all_text_contents()]
    assert begins[0]
    assert not begins[-1]
    assert begins == sorted(begins, reverse=True)


@pytest.mark.parametrize(("language", "said"), [("en", "No question has all"), ("zh", "没有一个问题包含")])
def test_that_nothing_is_found_is_said_and_the_groups_stay(page: Page, site: Site, language: str, said: str) -> None:
    page.goto(site.url + PLACES[language])
    page.locator("#questions-filter").fill("gradient zeppelin")
    expect(page.locator("form.questions [role=status]")).to_contain_text(said)
    expect(page.locator(".questions ol li")).to_have_count(0)
    expect(page.locator(".questions__group").first).to_be_visible()
    page.locator("#questions-filter").fill("")
    expect(page.locator("form.questions [role=status]")).to_be_empty()


def test_enter_opens_the_first_question(page: Page, site: Site) -> None:
    page.goto(site.url + PLACES["en"])
    page.locator("#questions-filter").fill("optimizer frozen")
    target = page.locator(".questions ol a").first.evaluate("link => link.href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(target)


def test_an_address_with_a_group_opens_it(page: Page, site: Site) -> None:
    page.goto(f"{site.url}questions/#detach")
    expect(page.locator("#detach")).to_be_in_viewport()
    expect(page.locator(".questions__group", has=page.locator("#detach"))).to_have_attribute("open", "")

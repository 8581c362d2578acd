"""The quiz: a choice is compared with the record, answers are kept in the browser, and what to read is listed."""

import json

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from memoire.content.asked import asked
from memoire.handbook.book import read_book
from tests.real_site import ROOT, Site

PAGE = "quiz/no-grad/"
NAME = "quiz/flag-of-the-input.py"  # it prints True False
OTHER = "quiz/call-without-with.py"  # it prints True


def question(page: Page, program: str = NAME) -> Locator:
    return page.locator(f'form.choices[data-program="{program}"]')


def answer(page: Page, choice: str, program: str = NAME) -> None:
    question(page, program).get_by_role("radio", name=choice, exact=True).check()
    question(page, program).get_by_role("button").click()


@pytest.mark.parametrize(("language", "right", "wrong"), [("", "Right.", "No, it prints"), ("zh/", "答对了", "不对")])
def test_a_choice_is_compared_with_what_the_program_printed(
    page: Page, site: Site, language: str, right: str, wrong: str
) -> None:
    page.goto(site.url + language + PAGE)
    output = page.locator(".program", has=question(page)).locator(".program__output")
    why = page.locator("#program-quiz-flag-of-the-input + p")
    expect(output).to_be_hidden()
    expect(why).to_be_hidden()
    answer(page, "False False")
    expect(question(page).get_by_role("status")).to_contain_text(wrong)
    expect(question(page).locator(".right")).to_have_text("True False")
    expect(question(page).locator(".wrong")).to_have_text("False False")
    expect(output).to_be_visible()
    expect(why).to_be_visible()
    question(page).get_by_role("button").click()
    expect(output).to_be_hidden()
    answer(page, "True False")
    expect(question(page).get_by_role("status")).to_contain_text(right)


def test_a_question_is_answered_by_keyboard(page: Page, site: Site) -> None:
    page.goto(site.url + PAGE)
    group = question(page).get_by_role("group", name="What does it print?")
    group.get_by_role("radio").first.focus()
    for key in ("ArrowDown", "Enter"):
        page.keyboard.press(key)
    expect(question(page).get_by_role("status")).to_have_text("Right.")


def test_answers_are_kept_in_this_browser_and_can_be_forgotten(page: Page, site: Site) -> None:
    sent: list[str] = []
    page.on(
        "request", lambda request: sent.append(request.url) if request.method != "GET" or "?" in request.url else None
    )
    page.goto(site.url + PAGE)
    answer(page, "False False")
    answer(page, "True", OTHER)
    stored = json.loads(page.evaluate("() => localStorage.getItem('memoire-quiz')"))
    assert stored == {NAME: ["False False", False], OTHER: ["True", True]}
    page.reload()
    score = page.locator(".quiz-score")
    expect(score).to_contain_text("You have answered 2 of 13 questions, 1 of them right.")
    links = score.locator("li a")
    expect(links).to_have_count(1)
    expect(links).to_have_attribute("href", "../../no-grad/what-it-does/#existing-tensors")
    page.goto(f"{site.url}zh/quiz/")
    expect(page.locator("[data-programs]").first).to_contain_text("答对 1 题，答错 1 题")
    page.locator(".quiz-score button").click()
    expect(page.locator("[data-programs]").first).not_to_contain_text("答对")
    page.goto(site.url + PAGE)
    expect(score).to_contain_text("No question answered yet")
    expect(question(page).get_by_role("radio", checked=True)).to_have_count(0)
    assert sent == []


def test_the_quiz_has_sixty_questions_and_every_one_can_be_answered(page: Page, site: Site) -> None:
    pages = [found for found in read_book(ROOT).pages if found.language == "en" and asked(found)]
    assert sum(len(asked(found)) for found in pages) >= 60
    for found in pages:
        page.goto(site.url + found.path.removesuffix(".md") + "/")
        for program in asked(found):
            question(page, program).get_by_role("radio").first.check()
            question(page, program).get_by_role("button").click()
            expect(question(page, program).locator(".right")).to_have_count(1)
        expect(page.locator(".quiz-score")).to_contain_text(f"answered {len(asked(found))} of")


def test_without_javascript_the_choices_are_a_list_and_the_answer_is_folded(browser: Browser, site: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site.url + PAGE)
        expect(question(page).get_by_role("listitem")).to_have_text(["False False", "True False", "True True"])
        expect(page.locator(".quiz-score")).to_be_hidden()
        why = page.locator("#program-quiz-flag-of-the-input + p")
        expect(why).to_be_hidden()
        page.locator("#program-quiz-flag-of-the-input summary").click()
        expect(why).to_be_visible()


def test_a_browser_that_keeps_nothing_still_compares(page: Page, site: Site) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })")
    page.goto(site.url + PAGE)
    answer(page, "True False")
    answer(page, "True", OTHER)
    expect(page.locator(".quiz-score")).to_contain_text("You have answered 2 of 13 questions, 2 of them right.")


def test_choices_and_answers_are_printed(page: Page, site: Site) -> None:
    page.goto(site.url + PAGE)
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(question(page).get_by_text("True True")).to_be_visible()
    expect(page.locator("#program-quiz-flag-of-the-input .program__output")).to_be_visible()
    expect(page.locator("#program-quiz-flag-of-the-input + p")).to_be_visible()

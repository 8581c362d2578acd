"""The box for an error message finds the section that explains it, or says that there is none."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.mistakes import foreign, tracebacks
from tests.real_site import Site

PLACES = ["", "errors/", "zh/", "zh/errors/"]
ELEMENT_0 = "RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn"
ASK = """async (texts) => {
  const box = document.querySelector("textarea#paste-error");
  const answer = document.querySelector("#paste-error-answer");
  const given = [];
  for (const text of texts) {
    box.value = "";
    box.dispatchEvent(new Event("input"));
    box.value = text;
    box.dispatchEvent(new Event("input"));
    while (!answer.dataset.found) await new Promise((resolve) => setTimeout(resolve));
    given.push([answer.dataset.found, ...[...answer.querySelectorAll("a")].map((link) => link.href)]);
  }
  return given;
}"""


def ask(page: Page, site: Site, place: str, texts: list[str]) -> list[tuple[bool, list[str]]]:
    """For each text whether it was found, and the addresses given, below the home page of the language."""
    page.goto(site.url + place)
    root = site.url + place.removesuffix("errors/")
    given = page.evaluate(ASK, texts)
    return [(found == "yes", [link.removeprefix(root) for link in links]) for found, *links in given]


@pytest.mark.parametrize("place", ["", "zh/errors/"])
def test_the_right_section_comes_first_for_nearly_every_traceback(page: Page, site: Site, place: str) -> None:
    cases = [case for case in tracebacks() if case.judges]
    answers = ask(page, site, place, [case.text for case in cases])
    wrong = [
        (case.name, case.accepted, answer)
        for case, answer in zip(cases, answers, strict=True)
        if not answer[0] or answer[1][0] not in case.accepted
    ]
    assert len(wrong) <= 0.05 * len(cases), wrong


def test_a_message_that_no_page_explains_is_said_to_be_missing(page: Page, site: Site) -> None:
    cases = [case for case in foreign() if case.judges]
    answers = ask(page, site, "errors/", [case.text for case in cases])
    found = [(case.name, links) for case, (is_found, links) in zip(cases, answers, strict=True) if is_found]
    assert len(found) <= 0.05 * len(cases), found


@pytest.mark.parametrize("place", PLACES)
def test_a_pasted_message_is_answered_without_a_key_press_and_nothing_is_sent(
    page: Page, site: Site, place: str
) -> None:
    page.goto(site.url + place, wait_until="networkidle")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(f"{request.url} {request.post_data or ''}"))
    page.evaluate("text => navigator.clipboard.writeText(text)", ELEMENT_0)
    page.locator("textarea#paste-error").focus()
    page.keyboard.press("Control+V")
    answer = page.locator("#paste-error-answer")
    expect(answer).to_have_attribute("data-found", "yes")
    answer.locator("a").first.click()
    expect(page.locator("#element-0")).to_be_in_viewport()
    assert not [request for request in requests if "element" in request.split("#")[0]]


def test_an_empty_box_gives_no_answer(page: Page, site: Site) -> None:
    page.goto(site.url)
    page.locator("textarea#paste-error").fill(ELEMENT_0)
    expect(page.locator("#paste-error-answer a").first).to_be_visible()
    page.locator("textarea#paste-error").fill(" ")
    expect(page.locator("#paste-error-answer a")).to_have_count(0)
    assert page.locator("#paste-error-answer").get_attribute("data-found") is None

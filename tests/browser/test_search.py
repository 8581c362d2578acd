"""The search of the built site in a real browser: in each language its own, and loaded only when it is used."""

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect

from tests.browser.queries import CHINESE, ENGLISH
from tests.real_site import Site

# Counts the queries that the search has not answered yet; none can be made until it is ready.
COUNT = """
window.open_queries = NaN;
window.Worker = class extends Worker {
  constructor(address) {
    super(address);
    this.addEventListener("message", () => (window.open_queries = (window.open_queries || 1) - 1));
  }
  postMessage(message) {
    window.open_queries += 1;
    super.postMessage(message);
  }
};
"""
RESULT = ".md-search-result__item"


def open_search(page: Page, address: str) -> None:
    page.add_init_script(COUNT)
    page.goto(address)
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    wait_for_answers(page)


def wait_for_answers(page: Page) -> None:
    page.wait_for_function("() => window.open_queries === 0")


def search(page: Page, query: str) -> None:
    """Put a query into the box, as an input method or the clipboard does: one key is heard, and one search made."""
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(query)
    page.keyboard.press("End")
    wait_for_answers(page)


def found(page: Page) -> list[str]:
    """The addresses of the pages found, best first."""
    links = page.locator(f"{RESULT} > a:first-of-type")
    return links.evaluate_all("links => links.map(link => link.href.split(/[?#]/)[0])")


@pytest.mark.parametrize(("home", "queries"), [("", ENGLISH), ("zh/", CHINESE)])
def test_the_page_that_answers_is_among_the_first_three(
    page: Page, site: Site, home: str, queries: dict[str, tuple[str, ...]]
) -> None:
    open_search(page, site.url + home)
    missed = {}
    for query, answers in queries.items():
        search(page, query)
        first = [address.removeprefix(site.url + home) for address in found(page)[:3]]
        if not set(first) & set(answers):
            missed[query] = first
    assert not missed


@pytest.mark.parametrize(
    ("home", "query", "answer"),
    [
        ("", "how to freeze layers", "training/freeze-layers/"),
        ("", "element 0 of tensors", "errors/no-graph/"),
        ("zh/", "叶子张量", "requires-grad/flags-and-leaves/"),
    ],
)
def test_a_query_typed_key_by_key_finds_it_and_only_pages_of_its_language(
    page: Page, site: Site, home: str, query: str, answer: str
) -> None:
    open_search(page, site.url + home)
    page.keyboard.type(query)
    page.keyboard.press("End")
    wait_for_answers(page)
    expect(page.locator(RESULT).first).to_be_visible()
    assert site.url + home + answer in found(page)[:3]
    assert all(address.startswith(f"{site.url}zh/") == (home == "zh/") for address in found(page))


@pytest.mark.parametrize("home", ["", "zh/"])
def test_the_index_and_the_worker_are_loaded_when_the_search_is_opened_and_not_before(
    page: Page, site: Site, home: str
) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{site.url}{home}no-grad/what-it-does/", wait_until="networkidle")
    page.mouse.wheel(0, 2000)
    page.wait_for_load_state("networkidle")
    assert not [address for address in requests if "search_index" in address or "workers/" in address]
    page.locator(".md-search__input").click()
    page.keyboard.type("no_grad")
    expect(page.locator(RESULT).first).to_be_visible()
    loaded = [address for address in requests if "search_index" in address]
    assert loaded == [f"{site.url}{home}search/search_index.json"]


def test_a_page_that_was_found_has_the_words_marked(page: Page, site: Site) -> None:
    open_search(page, site.url)
    search(page, "freeze layers")
    page.keyboard.press("Enter")
    page.wait_for_url("**?h=*")
    expect(page.locator("mark[data-md-highlight]", has_text="layer").first).to_be_visible()


def test_what_is_shown_of_a_chinese_page_is_its_own_text(page: Page, site: Site) -> None:
    open_search(page, f"{site.url}zh/")
    search(page, "叶子张量")
    title = page.locator(f"{RESULT} h1").first.inner_text().replace("\u200b", "")
    excerpt = page.locator(f"{RESULT} p").first.inner_text().replace("\u200b", "")
    shown = site.folder.joinpath(found(page)[0].removeprefix(site.url), "index.html").read_text("utf-8")
    text = "".join(BeautifulSoup(shown, "html.parser").get_text().split())
    assert "".join(title.split()) in text
    assert "".join(excerpt.split()) in text.replace("✓", "")


@pytest.mark.parametrize(
    ("home", "query", "question"),
    [
        ("", "running_mean change", "I froze the parameters, so why did running_mean and the outputs change?"),
        ("zh/", "彻底冻结 BatchNorm", "怎样彻底冻结一个 BatchNorm 层（BN，批归一化）？"),
    ],
)
def test_the_question_that_a_section_answers_is_shown(
    page: Page, site: Site, home: str, query: str, question: str
) -> None:
    open_search(page, site.url + home)
    search(page, query)
    section = page.locator(f'{RESULT} a[href*="eval/batchnorm/"][href$="#frozen"]')
    assert question in section.inner_text().replace("\u200b", "")


def test_the_words_of_a_query_that_the_glossary_avoids_are_understood(page: Page, site: Site) -> None:
    open_search(page, f"{site.url}zh/")
    search(page, "判别器")
    expected = found(page)
    search(page, "鉴别器")
    assert expected and found(page) == expected

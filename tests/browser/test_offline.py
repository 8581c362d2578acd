"""The archive, unpacked and opened from the file system."""

import zipfile
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from memoire.content.addresses import ARCHIVE
from memoire.export.offline import NAME
from tests.real_site import Site


@pytest.fixture(scope="module")
def unpacked(site: Site, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of the folder, ending in a slash."""
    folder = tmp_path_factory.mktemp("read offline")
    zipfile.ZipFile(site.folder / ARCHIVE).extractall(folder)
    return f"{(folder / NAME).as_uri()}/"


@pytest.fixture(autouse=True)
def nothing_is_asked_or_wrong(page: Page, unpacked: str) -> Iterator[None]:
    requests: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: errors.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield
    assert not [address for address in requests if not address.startswith((unpacked, "data:", "about:"))]
    assert not errors


@pytest.mark.parametrize(
    ("start", "query", "found", "title"),
    [
        ("", "no_grad", "no-grad/what-it-does/index.html", "What does with torch.no_grad() do?"),
        ("zh/", "滑动统计量", "zh/eval/batchnorm/index.html", "BatchNorm"),
    ],
)
def test_search_finds_a_page_of_the_language_and_opens_it(
    page: Page, unpacked: str, start: str, query: str, found: str, title: str
) -> None:
    page.goto(f"{unpacked}{start}index.html", wait_until="networkidle")
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.insert_text(query)  # at once: what is found of half a query would be shown for a moment
    page.keyboard.press("End")
    results = page.locator(".md-search-result__item > a:first-of-type")
    expect(results.first).to_be_visible()
    addresses = [str(link.get_attribute("href")).split("?")[0].split("#")[0] for link in results.all()]
    assert all(address.startswith(f"{unpacked}zh/") == (start == "zh/") for address in addresses)
    place = addresses.index(unpacked + found)
    assert place < 3
    results.nth(place).click()
    expect(page.locator(".md-content h1")).to_contain_text(title)


def test_pages_link_to_pages_and_the_language_switch_keeps_the_heading(page: Page, unpacked: str) -> None:
    page.goto(f"{unpacked}index.html")
    page.locator(".md-content a", has_text="five minutes").click()
    expect(page).to_have_url(f"{unpacked}start/five-minutes/index.html")
    page.goto(f"{unpacked}no-grad/what-it-does/index.html#leaving-the-block")
    page.locator(".md-header [aria-label]:has(+ .md-select__inner)").hover()
    page.locator(".md-header a[hreflang=zh]").click()
    expect(page).to_have_url(f"{unpacked}zh/no-grad/what-it-does/index.html#leaving-the-block")
    expect(page.locator("#leaving-the-block")).to_be_in_viewport()

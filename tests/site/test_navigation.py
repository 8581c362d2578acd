"""The areas of the site: tabs, a path above each title, and links to the pages before and after."""

from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.real_site import Site


def area(page: LexborHTMLParser) -> str:
    """The tab that is marked as the reader's."""
    return page.css(".md-tabs__item--active")[0].text(strip=True)


def test_each_page_is_in_one_of_five_areas(site: Site) -> None:
    for _, *pages in site.pairs:
        for page in pages:
            assert len(page.css(".md-tabs__item")) == 6  # with the home page
            assert len(page.css(".md-tabs__item--active")) == 1


def test_each_page_but_the_home_pages_has_a_path_above_its_title(site: Site) -> None:
    for path, *pages in site.pairs:
        for page in pages:
            steps = [step.text(strip=True) for step in page.css(".md-path__item")]
            assert steps[1:2] == ([area(page)] if path else []), path


@pytest.mark.parametrize("prefix", ["", "zh/"])
def test_the_pages_before_and_after_are_in_the_same_area(site: Site, prefix: str) -> None:
    links = 0
    for path, page in site.pages.items():
        if path.startswith(prefix) and not path.endswith(".html") and (prefix or not path.startswith("zh/")):
            for link in page.css(".md-footer__link"):
                target = urljoin(site.url + path, str(link.attributes["href"])).removeprefix(site.url)
                assert area(site.pages[target]) == area(page), (path, target)
                links += 1
    assert links > 100


def test_titles_for_search_engines_are_those_of_the_pages_not_of_the_menu(site: Site) -> None:
    for path, *pages in site.pairs:
        for page in pages:
            (heading,), (title,) = page.css("h1"), page.css("head > title")
            name = heading.text().removesuffix("¶").strip()
            assert title.text().startswith(name) or path == "", path

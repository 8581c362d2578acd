"""What the head of each page tells browsers, search engines and social sites."""

import base64
import hashlib
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from tests.real_site import Site


def meta(page: LexborHTMLParser, name: str) -> str:
    """The content of the one tag that has this name or property."""
    (tag,) = page.css(f'meta[name="{name}"], meta[property="{name}"], meta[http-equiv="{name}"]')
    return str(tag.attributes["content"])


def language(page: LexborHTMLParser) -> str:
    (root,) = page.css("html")
    return str(root.attributes["lang"])


def addresses(page: LexborHTMLParser) -> dict[str, str]:
    """The address of a page in each language."""
    return {str(tag.attributes["hreflang"]): str(tag.attributes["href"]) for tag in page.css("link[hreflang]")}


@pytest.fixture
def pages(site: Site) -> dict[str, LexborHTMLParser]:
    """All pages but the one for addresses that do not exist."""
    return {path: page for path, page in site.pages.items() if path != "404.html"}


def test_each_page_says_in_which_language_it_is(site: Site, pages: dict[str, LexborHTMLParser]) -> None:
    for path, page in pages.items():
        assert language(page) == ("zh-Hans" if path.startswith("zh/") else "en"), path


def test_each_page_names_its_address_in_each_language(site: Site, pages: dict[str, LexborHTMLParser]) -> None:
    for path, page in pages.items():
        found = addresses(page)
        english = path.removeprefix("zh/")
        default = english if english in pages else path  # a page may be in Chinese alone
        assert found == {
            **({"en": site.url + english} if english in pages else {}),
            "zh-Hans": f"{site.url}zh/{english}",
            "x-default": site.url + default,
        }, path
        (canonical,) = page.css("link[rel=canonical]")
        assert canonical.attributes["href"] == site.url + path


def test_titles_and_descriptions_differ_from_page_to_page(pages: dict[str, LexborHTMLParser]) -> None:
    for part in ("description", "og:title"):
        texts = [meta(page, part) for path, page in pages.items() if path not in ("", "zh/")]
        repeated = {text for text in texts if texts.count(text) > 1}
        assert all(text.isascii() for text in repeated), repeated  # a title that is a name is one in both languages
        assert max(texts.count(text) for text in texts) <= 2


def test_each_page_has_a_picture_for_social_sites(site: Site, pages: dict[str, LexborHTMLParser]) -> None:
    for path, page in pages.items():
        address = meta(page, "og:image")
        assert address.startswith(site.url), path
        with Image.open(site.folder / address.removeprefix(site.url)) as picture:
            assert picture.size == (int(meta(page, "og:image:width")), int(meta(page, "og:image:height")))


def test_pictures_differ_from_page_to_page_and_no_chinese_page_has_the_words_of_an_english_one(
    site: Site, pages: dict[str, LexborHTMLParser]
) -> None:
    files = {path: site.folder / meta(page, "og:image").removeprefix(site.url) for path, page in pages.items()}
    drawn = {path: file.read_bytes() for path, file in files.items()}
    english = [picture for path, picture in drawn.items() if not path.startswith("zh/")]
    assert len(set(english)) == len(english)
    for path in pages:
        if f"zh/{path}" in pages:
            assert drawn[f"zh/{path}"] != drawn[path], path


def test_the_page_for_addresses_that_do_not_exist_speaks_both_languages_and_is_not_to_be_found(site: Site) -> None:
    page = site.pages["404.html"]
    assert [section.attributes["lang"] for section in page.css(".not-found section")] == ["en", "zh-Hans"]
    assert meta(page, "robots") == "noindex"
    assert language(page) == "en"
    for link in page.css(".not-found a"):
        address = str(link.attributes["href"])
        assert address.startswith(urlsplit(site.url).path)
        assert (site.folder / address.removeprefix(urlsplit(site.url).path) / "index.html").exists()


def test_each_page_allows_only_this_host_and_the_inline_scripts_that_it_has(site: Site) -> None:
    for path, page in site.pages.items():
        policy = dict(part.strip().split(" ", 1) for part in meta(page, "Content-Security-Policy").split(";"))
        digests = {hashlib.sha256(tag.text().encode()).digest() for tag in page.css("script:not([src], [type])")}
        allowed = {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}
        assert set(policy["script-src"].split()) == {"'self'"} | allowed, path
        assert policy["default-src"] == "'self'"
        attributes = {name for tag in page.css("*") for name in tag.attributes}
        assert not {name for name in attributes if name.startswith("on")}, path


def test_the_sitemap_lists_every_page(site: Site, pages: dict[str, LexborHTMLParser]) -> None:
    sitemap = ElementTree.parse(site.folder / "sitemap.xml")
    listed = {loc.text for loc in sitemap.iterfind("s:url/s:loc", {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"})}
    assert listed == {site.url + path for path in pages}


def test_the_sitemap_names_languages_as_the_pages_do(site: Site, pages: dict[str, LexborHTMLParser]) -> None:
    sitemap = ElementTree.parse(site.folder / "sitemap.xml")
    for page in sitemap.iterfind("s:url", {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}):
        (address,) = [str(part.text) for part in page if part.tag.endswith("loc")]
        named = {part.get("hreflang"): part.get("href") for part in page if part.tag.endswith("link")}
        head = addresses(pages[address.removeprefix(site.url)])
        assert named
        assert named.items() <= head.items(), address

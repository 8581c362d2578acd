"""What pages, menu, search and sitemap show: each test names what an update has broken."""

import json
from contextlib import suppress
from urllib.parse import urljoin

from bs4 import BeautifulSoup

from memoire_mkdocs.undocumented import pages
from tests.conftest import Project
from tests.memoire_mkdocs.undocumented.sites import LABEL, Observed, broken


def test_markdown_exec_formats_fences_with_the_function_that_was_set(observed: Observed) -> None:
    explanation = broken("markdown-exec", "looks up its table `formatters` at each fence", "set_formatter")
    calls = observed.seen["set_formatter"]
    assert [call["code"].strip() for call in calls] == ['print("never run")'] * 4, explanation
    assert all("<p>formatted here</p>" in html for _, html in observed.seen["pages"]), explanation
    for call in calls:
        assert {"code", "md", "extra", "html", "source", "result"} <= call.keys(), explanation
        assert call["extra"] == {"title": "A title"}, explanation


def test_mkdocs_takes_ids_that_a_page_gets_later(observed: Observed) -> None:
    assert observed.seen["add_anchors"] == [None] * 4
    missing = [text for text in observed.warnings if "there is no such anchor" in text]
    explanation = broken("MkDocs", "checks anchors against Page.present_anchor_ids at the end", "add_anchors")
    assert len([text for text in missing if "#never-added" in text]) == 4, explanation
    assert not [text for text in missing if "#added-later" in text], explanation


def test_the_search_index_has_the_sections_of_all_languages(observed: Observed) -> None:
    explanation = broken("Material and static-i18n", "write one index of `docs`", "take_search_index")
    (found,) = observed.seen["take_search_index"]
    assert not isinstance(found, Exception), f"{explanation} ({found})"
    assert {entry["location"] for entry in found} == {"", "part/page/", "zh/", "zh/part/page/"}, explanation
    assert all({"location", "title", "text"} <= entry.keys() for entry in found), explanation


def test_a_page_searches_below_the_root_of_its_language(observed: Observed) -> None:
    explanation = broken("Material", 'writes `"base": "…"` into each page', "with_own_search_base")
    bases = {}
    for url, html in observed.seen["pages"]:
        changed = pages.with_own_search_base(html) if url.startswith("zh/") else html
        with suppress(AttributeError, KeyError, TypeError, ValueError):  # then it is missing below
            script = BeautifulSoup(changed, "html.parser").select_one("script#__config")
            bases[url] = urljoin(f"https://example.org/{url}", f"{json.loads(script.string)['base']}/")  # ty: ignore
    root = "https://example.org/"
    assert bases == {"": root, "part/page/": root, "zh/": f"{root}zh/", "zh/part/page/": f"{root}zh/"}, explanation


def test_the_menu_shows_the_label_of_a_page_and_its_heading_the_title(observed: Observed) -> None:
    explanation = broken("Material", "shows `page.typeset` in its menu", "set_menu_label")
    assert len(observed.seen["pages"]) == 4
    for url, html in observed.seen["pages"]:
        page = BeautifulSoup(html, "html.parser")
        links = page.select(".md-nav--primary a.md-nav__link .md-ellipsis")
        assert {link.get_text(strip=True) for link in links} >= {LABEL}, f"{explanation} ({url})"
        assert not [link for link in links if "Title of" in link.get_text()], f"{explanation} ({url})"
        (heading,) = page.select("h1")
        assert heading.get_text().startswith("Title of"), url
        assert page.title and page.title.get_text().startswith(("Title of", "English name", "中文名")), url


def test_the_sitemap_of_static_i18n_names_folders_in_place_of_languages(built: Project) -> None:
    sitemap = built.read("site/sitemap.xml")
    assert 'hreflang="zh-Hans"' in sitemap
    assert 'hreflang="zh"' not in sitemap
    assert pages.with_language_tags(sitemap.replace("zh-Hans", "zh")) == sitemap

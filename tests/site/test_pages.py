"""The built site, read as files."""

import json
import re
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from memoire.content.addresses import web_path
from memoire.content.read_pages import read_pages
from memoire.content.snippet import read_snippets
from memoire.content.template import read_templates
from memoire.content.translations import State, translations
from tests.real_site import ROOT, Site, in_templates

LINKING = {"href", "src", "xlink:href"}  # the last in drawings


def headings(page: LexborHTMLParser) -> list[str]:
    return [str(heading.attributes.get("id")) for heading in page.css(".md-content :is(h2, h3, h4, h5, h6)")]


def programs(page: LexborHTMLParser) -> list[str]:
    return [title.text() for title in page.css(".program .filename")]


def outputs(page: LexborHTMLParser) -> list[str]:
    return [block.text() for block in page.css(".program__output code")]


def test_every_program_ran_once_or_has_a_record(site: Site) -> None:
    snippets, _ = read_snippets(ROOT)
    templates, _ = read_templates(snippets)
    variants = sum(len(template.variants) for template in templates.values())
    assert variants
    said = re.search(r"ran (\d+) programs? in .* s, (\d+) from records", site.log)
    assert said
    assert sum(map(int, said.groups())) == len(snippets) + variants


def in_state(*states: State) -> set[str]:
    """The addresses of the pages with a section in one of these states of translation."""
    found = translations(read_pages(ROOT)[0])
    return {web_path(path) for path, item in found.items() if any(item.in_state(state) for state in states)}


def test_every_page_exists_in_both_languages_but_for_those_in_chinese_alone(site: Site) -> None:
    english = {path for path, _, _ in site.pairs}
    chinese = {path.removeprefix("zh/") for path in site.pages if path.startswith("zh/")}
    assert english
    assert chinese - {"404.html"} == english | in_state("chinese")


def test_both_languages_show_the_same_headings_programs_and_outputs_unless_one_is_behind(site: Site) -> None:
    late = in_state("behind", "ahead")
    compared = [pair for pair in site.pairs if pair[0] not in late]
    assert compared
    for path, english, chinese in compared:
        assert headings(english) == headings(chinese), path
        assert programs(english) == programs(chinese), path
        assert outputs(english) == outputs(chinese), path


def test_every_output_on_a_page_is_the_record_of_its_program(site: Site) -> None:
    records = json.loads((site.folder / "records.json").read_text("utf-8"))
    pinned = re.search(r"^torch==(.+)$", (ROOT / "requirements.txt").read_text("utf-8"), flags=re.M)
    assert pinned and records["environment"]["torch"].split("+")[0] == pinned[1]
    shown = 0
    for path, page in site.pages.items():
        for program in page.css(".program"):
            title = program.css_first(".filename")
            assert title
            stdout = records["records"][title.text().removeprefix("snippets/")]["stdout"]
            output = program.css_first(".program__output code")
            assert (output.text().rstrip() if output else "") == stdout.rstrip(), path
            shown += 1
    assert shown >= 2 * len(records["records"])


def test_every_page_of_programs_cites_claims_that_hold(site: Site) -> None:
    claims = json.loads((site.folder / "records.json").read_text("utf-8"))["claims"]
    lists = [in_templates(page, "a.claim + template") for page in site.pages.values()]
    links = [link for found in lists for link in found.css("a")]
    cited = {str(link.attributes["href"]).split("#")[1] for link in links}
    assert 0 < len(cited) <= claims
    assert not [path for path, page in site.pages.items() if page.css('a[href^="claim:"]')]


def test_every_link_leads_to_a_page_and_an_anchor_that_exist(site: Site) -> None:
    ids = {path: {str(tag.attributes["id"]) for tag in page.css("[id]")} for path, page in site.pages.items()}
    broken = []
    for path, page in site.pages.items():
        for tag in [*page.css("[href], [src]"), *in_templates(page).css("[href]")]:
            (target,) = [value for name, value in tag.attributes.items() if name in LINKING]
            address = urljoin(site.url + path, str(target))
            if not address.startswith(site.url):
                continue
            parts = urlsplit(address.removeprefix(site.url))
            file = unquote(parts.path).removesuffix("index.html")
            is_anchor = not parts.fragment or file not in ids or unquote(parts.fragment) in ids[file]
            if not (site.folder / file).exists() or not is_anchor:
                broken.append((path, address))
    assert not broken


def test_ids_are_unique_on_each_page(site: Site) -> None:
    for path, page in site.pages.items():
        found = [str(tag.attributes["id"]) for tag in page.css("[id]")]
        assert len(found) == len(set(found)), (path, sorted({name for name in found if found.count(name) > 1}))


def test_nothing_is_loaded_from_another_host(site: Site) -> None:
    loading = "script[src], img[src], iframe[src], link[rel~=stylesheet], link[rel~=icon], link[rel~=preload]"
    for path, page in site.pages.items():
        for tag in page.css(loading):
            address = urljoin(site.url + path, str(tag.attributes.get("src") or tag.attributes.get("href")))
            assert address.startswith(site.url), (path, str(tag.html))
    for sheet in site.folder.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(https?:)?//", sheet.read_text("utf-8")), sheet


def test_entries_of_the_menu_side_by_side_differ(site: Site) -> None:
    for path, page in site.pages.items():
        for menu in page.css(".md-nav--primary .md-nav__list:not(.md-nav--secondary .md-nav__list)"):
            entries = [item.css_first(".md-ellipsis") for item in menu.iter() if item.tag == "li"]
            found = [entry.text(separator=" ", strip=True) for entry in entries if entry]
            assert len(found) == len(set(found)), (path, found)


def test_all_that_the_theme_says_on_a_chinese_page_is_in_chinese(site: Site) -> None:
    names = {"Memoire for PyTorch", "English"}
    for path, page in site.pages.items():
        if not path.startswith("zh/"):
            continue
        named = page.css(".md-header [title], .md-header [aria-label], .headerlink")
        named += page.css("nav.md-nav--primary, nav.md-nav--secondary")  # within them are headings
        said = [str(tag.attributes.get("title") or tag.attributes.get("aria-label")) for tag in named]
        said += [tag.text(separator=" ", strip=True) for tag in page.css(".md-skip, .md-copyright")]
        assert said, path
        assert not [text for text in said if text not in names and not re.search("[\u4e00-\u9fff]", text)], path


def test_the_memo_is_covered(site: Site) -> None:
    """Its two examples print what they printed there, and its links are among the references."""
    page = site.pages["no-grad/what-it-does/"]
    text = "\n".join(outputs(page))
    for line in ("y: tensor(4.)", "y: tensor(7., grad_fn=<AddBackward0>)", "z: tensor(7.)", "z.requires_grad: False"):
        assert line in text
    linked = {str(link.attributes["href"]) for link in site.pages["references/"].css(".md-content a[href]")}
    for host in ("tutorialspoint", "programcreek", "vimsky", "discuss.pytorch", "androidkt", "jianshu", "1r1g"):
        assert any(host in address for address in linked), host

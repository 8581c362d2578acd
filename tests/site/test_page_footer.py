"""What the footer of a page says: what was run for it, when, and where to correct it."""

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import takewhile
from urllib.parse import parse_qs, urljoin, urlsplit

from selectolax.lexbor import LexborNode

from memoire.render.blocks import program_id
from tests.real_site import REPOSITORY, Site, in_templates


def test_the_footer_counts_the_programs_and_claims_of_its_page(site: Site) -> None:
    variants = json.loads((site.folder / "records.json").read_text("utf-8"))["variants"]
    counts = {program_id(path): count for path, count in variants.items()}
    for path, page in site.pages.items():
        if path == "404.html":
            continue
        (footer,) = page.css(".foot")
        blocks = page.css(".md-content .program")
        # The one program of the explorer is the first of its variants, and counts as such.
        programs = sum(counts.get(str(block.attributes["id"]), 1) for block in blocks)
        text = footer.text(separator=" ", strip=True)
        counted = re.search(r"(\d+) (?:programs? of this page ran|个程序)", text)
        assert (int(counted[1]) if counted else 0) == programs, path
        if programs:
            claims = re.search(r"(\d+) (?:claims? checked|条论断)", text)
            links = in_templates(page, "a.claim + template").css("a")
            cited = {str(link.attributes["href"]).split("#")[1] for link in links}
            assert claims and int(claims[1]) == len(cited), path


def test_the_footer_names_the_versions_and_the_day_of_the_run(site: Site) -> None:
    records = json.loads((site.folder / "records.json").read_text("utf-8"))
    text = site.pages["no-grad/what-it-does/"].css(".foot")[0].text(separator=" ", strip=True)
    assert f"torch {records['environment']['torch'].split('+')[0]}" in text
    assert f"Python {records['environment']['python']}" in text
    days = {record["ran"] for record in records["records"].values()}
    assert days <= {str(date.fromisoformat(day)) for day in days}
    assert max(days) in text


def test_the_footer_leads_to_the_log_the_source_and_a_report_with_page_and_program_filled_in(site: Site) -> None:
    for path in ("no-grad/what-it-does/", "zh/no-grad/what-it-does/"):
        page = site.pages[path]
        links = [str(link.attributes["href"]) for link in page.css(".foot a")]
        language = "zh" if path.startswith("zh/") else "en"
        assert f"{REPOSITORY}/actions/runs/1" in links
        assert f"{REPOSITORY}/edit/main/docs/{language}/no-grad/what-it-does.md" in links
        reports = [parse_qs(urlsplit(link).query) for link in links if "/issues/new" in link]
        assert [report["page"] for report in reports] == [[site.url + path]]
        for block in page.css(".program"):
            title = block.css(".filename")[0].text()
            (report,) = block.css('.program__actions a[href*="/issues/new"]')
            assert parse_qs(urlsplit(str(report.attributes["href"])).query)["program"] == [title]


def test_a_page_ends_with_the_questions_whose_answers_name_it(site: Site) -> None:
    listed = 0
    for path, page in site.pages.items():
        for link in page.css(".test-yourself a"):
            address, anchor = urljoin(site.url + path, str(link.attributes["href"])).removeprefix(site.url).split("#")
            heading = site.pages[address].css_first(f'h2[id="{anchor}"]')
            assert heading is not None, (path, address, anchor)
            assert link.text() == heading.text().removesuffix("¶"), path
            assert site.url + path in answers(heading, site.url + address), (path, address, anchor)
            listed += 1
    assert listed > 50


def answers(heading: LexborNode, address: str) -> list[str]:
    """Where the links below a question lead, without their fragments."""
    following = takewhile(lambda node: node.tag != "h2", iter_next(heading))
    links = (link for node in following if node.tag != "-text" for link in node.css("a[href]"))
    return [urljoin(address, str(link.attributes["href"])).partition("#")[0] for link in links]


def iter_next(node: LexborNode) -> Iterator[LexborNode]:
    while (found := node.next) is not None:
        yield (node := found)

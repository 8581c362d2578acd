"""The site as an archive to be read without a server."""

import json
import zipfile
from pathlib import Path

import pytest

from memoire.content.addresses import ARCHIVE
from memoire.export.offline import index, page, write_archive

SITE = "https://example.org/repository/"
NAMES = {"index.html", "a/b/index.html", "zh/a/b/index.html", "a/b.md", "x.json"}


@pytest.mark.parametrize(
    ("link", "offline"),
    [
        ("../../", "../../index.html"),
        ("./", "index.html"),
        (".", "index.html"),
        ("../../zh/a/b/#part", "../../zh/a/b/index.html#part"),
        (f"{SITE}zh/a/b/", "../../zh/a/b/index.html"),
        ("../b.md", "../b.md"),
        ("../../x.json", "../../x.json"),
        ("#part", "#part"),
        (f"../../{ARCHIVE}", f"{SITE}{ARCHIVE}"),
        ("https://example.org/other/", "https://example.org/other/"),
    ],
)
def test_links_lead_to_files_of_the_archive_or_to_the_network(link: str, offline: str) -> None:
    html = f'<a class="x" href="{link}" title="t">'
    assert page(html, "a/b/index.html", NAMES, SITE) == f'<a class="x" href="{offline}" title="t">'


def test_the_address_of_the_page_itself_stays() -> None:
    html = f'<link rel="canonical" href="{SITE}a/b/">'
    assert page(html, "a/b/index.html", NAMES, SITE) == html


def test_the_shim_comes_before_other_scripts_and_no_policy_forbids_it() -> None:
    scripts = '<script src="../assets/javascripts/search.js"></script><script src="../assets/javascripts/bundle.js">'
    html = f'<meta http-equiv="Content-Security-Policy" content="a">{scripts}'
    assert page(html, "a/index.html", NAMES, SITE) == (
        f'<script src="../assets/javascripts/iframe-worker.js"></script>{scripts}'
    )


def test_search_results_lead_to_files() -> None:
    docs = [{"location": location} for location in ("", "a/b/", "a/b/#part")]
    script = index(json.dumps({"docs": docs}))
    assert script.startswith("var __index = ")
    found = json.loads(script.removeprefix("var __index = "))["docs"]
    assert [entry["location"] for entry in found] == ["index.html", "a/b/index.html", "a/b/index.html#part"]


def test_the_same_site_gives_the_same_bytes_in_one_folder(tmp_path: Path) -> None:
    for name in ("index.html", "404.html", "sitemap.xml"):
        (tmp_path / name).write_text("<a href='./'>")
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "search_index.json").write_text('{"docs": []}')
    write_archive(tmp_path, SITE)
    first = (tmp_path / ARCHIVE).read_bytes()
    (tmp_path / "index.html").touch()
    write_archive(tmp_path, SITE)
    assert (tmp_path / ARCHIVE).read_bytes() == first
    assert zipfile.ZipFile(tmp_path / ARCHIVE).namelist() == [
        "memoire-for-pytorch/assets/javascripts/iframe-worker.js",
        "memoire-for-pytorch/index.html",
        "memoire-for-pytorch/search/search_index.js",
    ]

"""The site as an archive to be read without a server."""

import zipfile
from pathlib import Path

import pytest

from memoire.content.addresses import ARCHIVE
from memoire.export.offline import archive, files_to_read, page

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


def test_no_policy_forbids_the_scripts_of_the_archive() -> None:
    html = (
        '<meta http-equiv="Content-Security-Policy" content="a"><script src="../assets/javascripts/search.js"></script>'
    )
    assert page(html, "a/index.html", NAMES, SITE) == '<script src="../assets/javascripts/search.js"></script>'


def test_the_same_site_gives_the_same_bytes_in_one_folder(tmp_path: Path) -> None:
    for name in ("index.html", "404.html", "sitemap.xml"):
        (tmp_path / name).write_text("<a href='./'>")
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "sections.js").write_text("globalThis.searchSections = {};")
    first = archive(files_to_read(tmp_path), SITE)
    (tmp_path / ARCHIVE).write_bytes(first)
    (tmp_path / "index.html").touch()
    assert archive(files_to_read(tmp_path), SITE) == first
    assert zipfile.ZipFile(tmp_path / ARCHIVE).namelist() == [
        "memoire-for-pytorch/index.html",
        "memoire-for-pytorch/search/sections.js",
    ]

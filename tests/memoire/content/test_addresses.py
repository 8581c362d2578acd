"""The addresses of pages and of the files beside them."""

import pytest

from memoire.content.addresses import file_addresses, file_stem, page_addresses, web_path
from memoire.content.page import Page

SHOWN = '```python exec="on"\n--8<-- "a/b.py"\n```'
PAGES = [
    Page("en", "index.md", ["# Home"]),
    Page("en", "a/b.md", list(SHOWN.splitlines())),
    Page("en", "errors/index.md", ["# Errors"]),
    Page("zh", "index.md", ["# 首页"]),
]


@pytest.mark.parametrize(
    ("path", "web", "stem"),
    [
        ("index.md", "", "index"),
        ("errors.md", "errors/", "errors"),
        ("no-grad/views.md", "no-grad/views/", "no-grad/views"),
        ("no-grad/index.md", "no-grad/", "no-grad"),
        ("no-grad/my-index.md", "no-grad/my-index/", "no-grad/my-index"),
    ],
)
def test_a_page_has_an_address_and_files_beside_it(path: str, web: str, stem: str) -> None:
    assert (web_path(path), file_stem(path)) == (web, stem)


def test_a_page_that_is_not_translated_is_at_the_address_of_its_translation_too() -> None:
    assert {address: page.file for address, page in page_addresses(PAGES).items()} == {
        "": "docs/en/index.md",
        "a/b/": "docs/en/a/b.md",
        "errors/": "docs/en/errors/index.md",
        "zh/": "docs/zh/index.md",
        "zh/a/b/": "docs/en/a/b.md",
        "zh/errors/": "docs/en/errors/index.md",
    }


def test_pages_and_programs_are_downloaded_in_each_language_and_records_once() -> None:
    own = {"index.md", "a/b.md", "a/b.ipynb", "errors.md", "llms.txt", "llms-full.txt", "snippets/a/b.py"}
    once = {"records.json", "records.schema.json", "memoire-for-pytorch.zip"}
    assert file_addresses(PAGES, ["a/b.py"]) == once | own | {f"zh/{name}" for name in own}

"""Where pages, and the files that a build makes beside them, are below the root of the site."""

import re

from memoire.content.languages import LANGUAGES, site_prefix
from memoire.content.page import Page
from memoire.content.project import SNIPPETS

SUFFIX = re.compile(r"(?P<folder>^|/)index\.md$|\.md$")
# Made once for all languages, and once for each.
RECORDS, SCHEMA, ARCHIVE = "records.json", "records.schema.json", "memoire-for-pytorch.zip"
STEPS = "steps"  # a folder of recordings, and one of their tables for each language
LISTS = ("llms.txt", "llms-full.txt")


def web_path(path: str) -> str:
    """The address of a page below its language, by its path: `no-grad/views/`, `errors/`, empty for the home page."""
    return SUFFIX.sub(lambda found: "/" if found["folder"] is None else found["folder"], path)


def file_stem(path: str) -> str:
    """Path of the files of a page without their suffix: `no-grad/views`, `errors`, `index`."""
    return web_path(path).rstrip("/") or "index"


def page_addresses(pages: list[Page]) -> dict[str, Page]:
    """The page at each address; one that is not translated is also at that of its translation."""
    own = {(page.language, page.path): page for page in pages}
    return {
        site_prefix(language) + web_path(path): own.get((language, path), page)
        for (_, path), page in reversed(own.items())
        for language in LANGUAGES
    }


def file_addresses(pages: list[Page], snippets: list[str]) -> set[str]:
    """The addresses of the files that a build makes for readers to download."""
    found = {RECORDS, SCHEMA, ARCHIVE}
    for language in LANGUAGES:
        prefix = site_prefix(language)
        found.update(f"{prefix}{name}" for name in LISTS)
        found.update(f"{prefix}{SNIPPETS}/{path}" for path in snippets)
    for address, page in page_addresses(pages).items():
        stem = address.rstrip("/") if web_path(page.path) else f"{address}index"
        found.add(f"{stem}.md")
        if page.programs:
            found.add(f"{stem}.ipynb")
    return found

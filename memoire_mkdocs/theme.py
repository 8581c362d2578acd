"""What is done about the theme: files that no page loads are left out, and compiled templates are stored."""

import re
from base64 import b64decode, b64encode
from collections.abc import Iterable
from fnmatch import fnmatch
from itertools import pairwise
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from memoire.storage import Cache
from memoire_mkdocs.undocumented.pages import set_menu_label

UNUSED = ("assets/*.map", "assets/javascripts/lunr/*", "assets/javascripts/workers/*")


def leave_out_unused_files(files: Files) -> None:
    """Leave out source maps, and the theme's search."""
    for file in list(files):
        if any(fnmatch(file.src_uri, pattern) for pattern in UNUSED):
            files.remove(file)


def label_menu(listed: Iterable[File]) -> None:
    """Show the `label` of a page's front matter in the menu, in place of its title."""
    for file in listed:
        if file.page:
            set_menu_label(file.page, str(file.page.meta.get("label") or ""))


def end_areas(nav: Navigation) -> None:
    """Link no page to the previous or the next one in another area, the sections at the top of the navigation."""
    for page, following in pairwise(nav.pages):
        if _area(page) is not _area(following):
            page.next_page = following.previous_page = None


def _area(page: Page) -> StructureItem:
    return [page, *page.ancestors][-1]


class CompiledTemplates(BytecodeCache):
    """Stores compiled templates between builds, a tenth of a warm build.

    Jinja's own cache in files ends the build if a file is damaged or the disk is full.
    """

    def __init__(self, folder: Path) -> None:
        self._cache = Cache(folder)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template, if it is stored."""
        if stored := self._cache.get(bucket.key):
            bucket.bytecode_from_string(b64decode(stored))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Store a template."""
        self._cache.put(bucket.key, b64encode(bucket.bytecode_to_string()).decode())


def drop_comments(site: Path) -> None:
    """Publish our stylesheets without comments: these are for authors, and weigh 1 kB."""
    for file in (site / "assets/stylesheets").glob("*.css"):
        if not file.name.endswith(".min.css"):
            file.write_text(re.sub(r"/\*.*?\*/\n?", "", file.read_text("utf-8"), flags=re.S), "utf-8")

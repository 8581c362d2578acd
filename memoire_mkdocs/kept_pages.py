"""What MkDocs makes of a page that takes long, kept from build to build: its HTML, search entries, finished page.

Each is made by a function of what it is given, and is used again only if it would be given the same. All that is quick
happens in every build, so that this module need not know what a page takes from other pages, programs and claims: it is
in what the three functions are given.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import mkdocs
from jinja2 import Environment, TemplateError, meta
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from memoire.content.languages import site_prefix
from memoire.content.project import CACHE, SNIPPETS
from memoire.kept import PAGES, Kept, digest, files_digest, tool_chain
from memoire_mkdocs.build import Build
from memoire_mkdocs.comparable import as_json, headings, menu_item, settings, shown
from memoire_mkdocs.mistakes import PACKAGES
from memoire_mkdocs.page_content import record_read_at_once
from memoire_mkdocs.theme import label_menu
from memoire_mkdocs.undocumented import menus, rendering
from memoire_mkdocs.undocumented.i18n import reader_language
from memoire_mkdocs.undocumented.mkdocs_log import logged_warnings

INCLUDE = re.compile(r"""-+8<-+\s+["']([^"']+)["']""")
# A template of ours that reads these sees more than what is compared: every page, the time of the build.
UNSEEN = {"pages", "build_date_utc", "i18n_alternates"}
# Compared by a digest for the whole language, or as a part of the page.
COMPARED = {"nav", "config", "page", "i18n_config", "i18n_current_language_config"}
# The one other template with all that a page has around its content: to render it takes 4 % of a small warm build.
NOT_FOUND = "404.html"


def open_kept(config: MkDocsConfig, is_serving: bool) -> Kept:
    """What is kept of a project; `mkdocs serve` and `mkdocs build` do not share it, as their pages differ."""
    common = {"the code of this project": files_digest(PACKAGES), "the installed packages": tool_chain()}
    root = Path(config.config_file_path).parent
    return Kept(root / CACHE / PAGES / ("serve" if is_serving else "build"), common)


class KeptPages:
    """The kept things of the pages of one language.

    Attributes:
        nav: The navigation of that language.
    """

    def __init__(
        self, kept: Kept, build: Callable[[], Build], config: MkDocsConfig, files: Files, nav: Navigation
    ) -> None:
        self._kept, self._build, self._config = kept, build, config
        self._listed, self.nav = files.documentation_pages(), nav
        self._prefix = site_prefix(reader_language(config))
        self._settings = digest(settings(config))
        self._files = digest(sorted((file.src_uri, file.url, file.inclusion.name) for file in files))
        self._navigation = self._templates = ""
        self._are_templates_kept = False
        self._menu_entries: menus.Rendered = {}

    def keep_rendering(self, page: MkDocsPage) -> None:
        """Let the Markdown of a page be converted only if it would become something else than before."""
        rendering.set_page_renderer(page, lambda render, files: self._rendered(page, render, files))

    def keep_what_follows(self, env: Environment) -> None:
        """Let the search plugin parse pages, and templates render them, only if that would give something else.

        Args:
            env: The templates. All pages have been read.
        """
        rendering.set_search_indexer(self._config, self._entries)
        self.note_menus()
        own = [Path(folder) for folder in self._config.theme.dirs if not _is_installed(folder)]
        self._templates = files_digest(own)
        self._are_templates_kept = not any(_names(env, folder) & UNSEEN for folder in own)
        rendering.set_template_renderer(env, self._in_template)
        menus.render_entries_once(env, _is_installed, self._menu_entries)

    def note_menus(self) -> None:
        """Label the menus, which every page has, and note what they show of all pages."""
        label_menu(self._listed)
        self._menu_entries.clear()
        listed = [menu_item(file.page) for file in self._listed if file.page]
        self._navigation = digest([[menu_item(item) for item in self.nav], menu_item(self.nav.homepage), listed])

    def _rendered(self, page: MkDocsPage, render: Callable[[], None], files: Files) -> None:
        made = []

        def make() -> Any:
            made.append(page)
            with logged_warnings() as logged:
                render()
            return None if logged else rendering.rendering(page)

        depends_on = {
            "its text": page.markdown,
            "its address": [page.file.src_uri, page.file.dest_uri],
            "which pages and files there are": self._files,
            "the settings": self._settings,
            **self._programs(page),
        }
        found = self._kept.get_or_make("HTML of the text", page.url, depends_on, make)
        if not made:
            rendering.restore_rendering(page, found, files)

    def _programs(self, page: MkDocsPage) -> dict[str, Any]:
        """The source of each program that a page includes, and the record where it is rendered at once."""
        source, programs = self._build().source(page), self._build().book.snippets
        named, text = INCLUDE.findall(page.markdown or ""), page.markdown or ""
        if not programs.keys() >= set(named) or len(named) < text.count("8<-"):
            return {"all programs": files_digest([self._build().book.root / SNIPPETS])}
        found = {programs[path].file: programs[path].source for path in named}
        at_once = [record_read_at_once(self._build(), fence) for fence in source.fences] if source else []
        return found | {"records that are read at once": at_once}

    def _entries(self, page: MkDocsPage, parse: Callable[[], list[dict[str, Any]]]) -> list[dict[str, Any]]:
        depends_on = {
            "what the page says": page.content,
            "its front matter": as_json(page.meta),
            "its title and address": [page.title, page.url, headings(page)],
        }
        return self._kept.get_or_make("search entries", page.url, depends_on, parse)

    def _in_template(self, template: str, context: dict[str, Any], render: Callable[[], str]) -> str:
        page = context.get("page")
        if not self._are_templates_kept or (page is None and template != NOT_FOUND):
            return render()
        told = {name: value for name, value in context.items() if name not in COMPARED | UNSEEN}
        try:
            digest(told)
        except TypeError:  # another plugin tells the template something that cannot be compared
            return render()
        depends_on = {
            **(shown(page) if page else {}),
            "its head and footer": [told, as_json(self._config.extra)],
            "the navigation": self._navigation,
            "the settings": self._settings,
            "the templates": self._templates,
        }
        return self._kept.get_or_make("page", page.url if page else self._prefix + template, depends_on, render)


def _is_installed(folder: str) -> bool:
    """Whether a folder belongs to a package, whose version says what is in it."""
    return Path(mkdocs.__file__).parents[1] in Path(folder).parents


def _names(env: Environment, folder: Path) -> set[str]:
    """The names that the templates in a folder read from what they are given."""
    try:
        trees = [env.parse(file.read_text("utf-8")) for file in sorted(folder.rglob("*.html"))]
    except (TemplateError, ValueError):  # rendering says what is wrong with it
        return UNSEEN
    return {name for tree in trees for name in meta.find_undeclared_variables(tree)}

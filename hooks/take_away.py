"""Publishes what readers and programs take away: programs, Markdown, notebooks, lists for language models."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from memoire import as_markdown
from memoire.book import Book
from memoire.edition import Edition, beside
from memoire.export import parts
from memoire.navigation import sections
from memoire.notebook import notebook

OWN = ("site_name", "site_description", "copyright")  # what a language may have of its own


class State:
    """What lasts from one event to the next."""

    own: dict[str, str] = {}  # as in mkdocs.yml, for languages that say nothing else


def on_config(config: MkDocsConfig) -> None:
    i18n: Any = config.plugins["i18n"]
    if not i18n.building:
        State.own = {name: config[name] or "" for name in OWN}


@event_priority(-150)  # after the programs have ended, before the site is published
def on_post_build(config: MkDocsConfig) -> None:
    i18n: Any = config.plugins["i18n"]
    if i18n.building or Book.current.problems:  # a mistake, while serving: there is nothing whole to take away
        return
    for language in i18n.config.languages:
        prefix = "" if language.default else f"{language.locale}/"
        name, description, copyright = (language[key] or State.own[key] for key in OWN)
        listed = sections(Book.current, config.nav, language.nav_translations or {}, language.locale)
        site = config.site_url or "/"
        edition = Edition(Book.current, language.locale, site, prefix, name, description, copyright, listed)
        write(edition, Path(config.site_dir, prefix))


def write(edition: Edition, folder: Path) -> None:
    """Put all files of one language beside its pages."""
    files = {f"snippets/{path}": edition.source(path, edition.language) for path in edition.book.snippets}
    bodies = []
    for page in edition.pages:
        content = parts(edition, page)
        body = as_markdown.body(edition, page, content)
        bodies.append((page, body))
        files[f"{beside(page.path)}.md"] = as_markdown.front(edition, page) + body
        if made := notebook(edition, page, content):
            files[f"{beside(page.path)}.ipynb"] = made
    files["llms.txt"] = as_markdown.llms(edition)
    files["llms-full.txt"] = as_markdown.llms_full(edition, bodies)
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

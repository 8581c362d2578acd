"""Files beside the pages, written when all languages are built: records, search indexes, downloads, pictures."""

import json
from typing import Any
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig

from memoire.content.addresses import LISTS, RECORDS, SCHEMA, file_stem
from memoire.content.languages import site_prefix
from memoire.content.project import CACHE
from memoire.export import markdown, search
from memoire.export.edition import Edition
from memoire.export.messages import MESSAGES, messages
from memoire.export.notebook import notebook
from memoire.export.parts import parts
from memoire.export.segmentation import Segmenter
from memoire.handbook.records_file import publish
from memoire.records.published import schema_text, to_text
from memoire_mkdocs.build import Build
from memoire_mkdocs.site_files import SiteFiles
from memoire_mkdocs.undocumented.i18n import languages
from memoire_mkdocs.undocumented.pages import take_search_index


def write(build: Build, config: MkDocsConfig, own: dict[str, str], site: SiteFiles) -> None:
    """Write all files beside the pages but the redirects; `own` is described at `write_downloads`."""
    write_records(build, config, site)
    write_search_indexes(build, config, site)
    if not build.problems:  # else, while serving, there is nothing whole to download
        write_downloads(build, config, own, site)
    site.write({unquote(path): picture for path, picture in build.drawn.items()})  # for social sites


def write_records(build: Build, config: MkDocsConfig, site: SiteFiles) -> None:
    """Write `records.json` and the schema that describes it."""
    published = publish(build.book, schema=f"{config.site_url or ''}{SCHEMA}")
    site.write({RECORDS: to_text(published), SCHEMA: schema_text()})


def write_search_indexes(build: Build, config: MkDocsConfig, site: SiteFiles) -> None:
    """Give each language a search index and an index of messages, so that readers find pages in their language."""
    terms = build.book.terms
    mixed = take_search_index(site.folder)
    segmenter = Segmenter([term.chinese for term in terms], build.book.root / CACHE / "words")
    prefixes = {found.language: "" if found.is_default else f"{found.language}/" for found in languages(config)}
    for language, prefix in prefixes.items():
        docs = _sections_of(mixed, prefix, set(prefixes.values()), build.questions)
        index = search.index(docs, language, segmenter, terms, build.book.synonyms)
        known = messages(build.book, language, docs)
        scripts = {search.INDEX: _script("searchSections", index), MESSAGES: _script("printedMessages", known)}
        site.write({prefix + path: script for path, script in scripts.items()})
    segmenter.store()


def _script(name: str, data: Any) -> str:
    """Data as a script, as a page that was opened from a file may load nothing else."""
    return f"globalThis.{name} = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def _sections_of(
    mixed: list[dict[str, Any]], prefix: str, prefixes: set[str], questions: dict[str, list[str]]
) -> list[dict[str, Any]]:
    """The sections of one language, with addresses below it and the questions that each answers."""
    others = tuple(prefixes - {prefix, ""})
    own = [entry for entry in mixed if entry["location"].startswith(prefix)]
    own = [entry for entry in own if prefix or not entry["location"].startswith(others)] if others else own
    return [
        {
            **entry,
            "location": entry["location"].removeprefix(prefix),
            "questions": questions.get(entry["location"], []),
        }
        for entry in own
    ]


def write_downloads(build: Build, config: MkDocsConfig, own: dict[str, str], site: SiteFiles) -> None:
    """Write programs, Markdown, notebooks and lists for language models, for each language.

    Args:
        build: The build, in which all programs have run.
        config: The configuration.
        own: Name, description and copyright of the site for languages without their own.
        site: Where they are written.
    """
    for found in languages(config):
        settings = {name: found.settings[name] or own[name] for name in own}
        prefix = "" if found.is_default else site_prefix(found.language)
        edition = Edition(
            book=build.book,
            language=found.language,
            site=config.site_url or "/",
            prefix=prefix,
            name=settings["site_name"],
            description=settings["site_description"],
            copyright=settings["copyright"],
            highlighter=build.highlighter,
            drawings=build.drawings,
            sections=build.navigation.sections(found.language),
        )
        site.write({prefix + path: content for path, content in _downloads(edition).items()})


def _downloads(edition: Edition) -> dict[str, str]:
    files = {f"snippets/{path}": edition.source(path, edition.language) for path in edition.book.snippets}
    bodies = []
    for page in edition.pages:
        content = parts(edition, page)
        body = markdown.body(edition, page, content)
        bodies.append((page, body))
        files[f"{file_stem(page.path)}.md"] = markdown.front(edition, page) + body
        if made := notebook(edition, page, content):
            files[f"{file_stem(page.path)}.ipynb"] = made
    return files | dict(zip(LISTS, (markdown.llms(edition), markdown.llms_full(edition, bodies)), strict=True))

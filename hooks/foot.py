"""Tells the foot of each page what it rests on: what was run, when it changed, where to take it or mend it."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from memoire.book import Book
from memoire.edition import beside
from memoire.history import last_changes
from memoire.record import environment
from memoire.repository import Repository


class State:
    """What lasts from one event to the next."""

    changes: dict[str, str] = {}


def on_pre_build(config: MkDocsConfig) -> None:
    State.changes = last_changes(Path(config.config_file_path).parent)


def on_page_context(context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    source = Book.current.page(page.file.src_uri)
    if source is None:
        return context
    # While serving a page may show a program that does not exist, which is said in the place of its block.
    programs = [path for _, path in source.shown if path in Book.current.snippets]
    days = sorted(Book.current.record(path).ran for path in programs)
    files = [source.file, *(Book.current.snippets[path].file for path in programs)]
    files_beside = ("zh/" if page.url.startswith("zh/") else "") + beside(source.path)
    notebook = f"{files_beside}.ipynb" if programs else ""
    repository = Repository(config.repo_url or "")
    context["foot"] = {
        "programs": len(programs),
        "claims": len({name for _, name in source.citations}),
        "versions": environment(),
        "ran": days[-1] if days else "",
        "changed": max((State.changes.get(file, "") for file in files), default=""),
        "report": repository.report(page.canonical_url or page.url, files[1] if programs else ""),
        "notebook": get_relative_url(notebook, page.url) if notebook else "",
        "colab": repository.colab(notebook) if notebook else "",
        "markdown": get_relative_url(f"{files_beside}.md", page.url),
    }
    return context

"""Turns the formulas of a page into MathML."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from memoire.mathematics import to_mathml


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    return to_mathml(html)

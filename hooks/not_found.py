"""Keeps the page 404.html of the first language: the others would write over it.

GitHub Pages serves only this one: https://github.com/ultrabug/mkdocs-static-i18n/issues/284
"""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig


def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
    i18n: Any = config.plugins["i18n"]
    return "" if template_name == "404.html" and i18n.building else output_content

"""One small site is built with MkDocs, Material, static-i18n and markdown-exec, and without our plugin.

A plugin of the test uses `undocumented` in it as ours does.
"""

import logging
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

from memoire_mkdocs.undocumented import i18n, pages

CONFIGURATION = r"""
site_name: English name
site_url: https://example.org/site/
copyright: English copyright
theme:
  name: material
  font: false
validation:
  links:
    anchors: warn
markdown_extensions:
  - pymdownx.superfences
plugins:
  - search
  - markdown-exec:
      ansi: off
      languages: [python, py]
  - i18n:
      docs_structure: folder
      languages:
        - locale: en
          name: English
          default: true
          build: true
        - locale: zh
          name: 简体中文
          build: true
          site_name: 中文名
          nav_translations:
            Part: 部分
        - locale: de
          name: Deutsch
          build: false
"""
PAGE = """\
# Title of {name} in {language}

[later](#added-later) [never](#never-added)

```python exec="on" title="A title"
print("never run")
```
"""
LABEL = "Short & <sweet>"
# Without theme and plugins; for what MkDocs does alone, and built in a tenth of a second.
PLAIN = "site_name: Plain\ntheme: mkdocs\nplugins: []\n"


class Observer(BasePlugin):
    """Uses `undocumented` where our plugin does, and notes what comes of it; an error is noted as well."""

    def __init__(self) -> None:
        self.seen: dict[str, list[Any]] = defaultdict(list)

    def note(self, name: str, call: Callable[[], Any]) -> None:
        try:
            self.seen[name].append(call())
        except Exception as error:
            self.seen[name].append(error)

    def on_config(self, config: MkDocsConfig) -> None:
        self.note("is_further_language", lambda: i18n.is_further_language(config))
        self.note("languages", lambda: i18n.languages(config))
        pages.set_formatter(("python", "py"), self.format_fence)

    def on_pre_build(self, config: MkDocsConfig) -> None:
        self.note("reader_language", lambda: i18n.reader_language(config))

    def format_fence(self, **given: Any) -> str:
        self.seen["set_formatter"].append(given)
        return "<p>formatted here</p>"

    def on_page_content(self, html: str, page: Any, **_: Any) -> None:
        self.note("add_anchors", lambda: pages.add_anchors(page, {"added-later"}))

    def on_env(self, env: Any, files: Files, **_: Any) -> None:
        for page in [file.page for file in files.documentation_pages() if file.page]:
            pages.set_menu_label(page, LABEL)

    def on_post_page(self, output: str, page: Any, **_: Any) -> None:
        self.seen["pages"].append((page.url, output))

    @event_priority(-200)  # as in our plugin, after static-i18n
    def on_post_build(self, config: MkDocsConfig) -> None:
        self.note("is_further_language at the end", lambda: i18n.is_further_language(config))
        if len(self.seen["is_further_language at the end"]) == 2:  # each language has been built
            self.note("take_search_index", lambda: pages.take_search_index(Path(config.site_dir)))


@dataclass(frozen=True)
class Observed:
    """What was seen in the build of a site, and the warnings that it logged."""

    seen: dict[str, list[Any]]
    warnings: list[str]


class Listener(logging.Handler):
    """Collects warnings."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


def broken(package: str, what: str, function: str) -> str:
    return f"{package} no longer {what}: see {function} in memoire_mkdocs/undocumented"

"""Tells Chinese readers of a page that exists in English only why they read English."""

import re
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

log = get_plugin_logger("memoire")

NOTICE = """
!!! note "本页还没有中文版"

    下面显示的是英文原文。翻译好的页面放在 `docs/zh/{path}`，欢迎提交。
"""


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    language, _, path = page.file.src_uri.partition("/")
    i18n: Any = config.plugins["i18n"]
    if language == i18n.current_language:
        return markdown
    log.info(f"docs/zh/{path} does not exist: Chinese readers get the English page with a notice")
    # Behind the title, which has to stay the first thing on the page.
    return re.sub(r"^# .*$", lambda title: title[0] + "\n" + NOTICE.format(path=path), markdown, count=1, flags=re.M)

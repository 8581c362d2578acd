"""Sections without a name in Chinese."""

from pathlib import Path

from memoire.content.section_titles import untranslated_titles
from tests.conftest import ROOT

CONFIG = """\
site_url: !ENV [SITE_URL, ""]
plugins:
  - search
  - i18n:
      languages:
        - locale: en
        - locale: zh
          nav_translations:
            First steps: 入门
nav:
  - index.md
  - First steps:
      - a/b.md
      - Within: [a/c.md]
  - no_grad: [a/d.md]
  - Title: a/e.md
"""


def found(root: Path, config: str) -> list[str]:
    (root / "mkdocs.yml").write_text(config, "utf-8")
    return [f"{problem.line}: {problem.what}" for problem in untranslated_titles(root)]


def test_a_section_without_a_chinese_name_is_named_but_not_a_function(tmp_path: Path) -> None:
    assert found(tmp_path, CONFIG) == ["14: The section 'Within' has no name in 'zh'."]


def test_a_configuration_without_navigation_or_that_cannot_be_read_has_none(tmp_path: Path) -> None:
    assert found(tmp_path, CONFIG.partition("nav:\n")[0]) == found(tmp_path, "") == found(tmp_path, "a: [") == []


def test_every_section_of_this_site_has_a_chinese_name() -> None:
    assert list(untranslated_titles(ROOT)) == []

"""The engine says the same in both languages."""

import string
import tomllib
from pathlib import Path

import pytest

from memoire.content.languages import LANGUAGES
from memoire.texts import __file__ as package
from memoire.texts import texts

FILES = {language: Path(package).with_name(f"{language}.toml") for language in LANGUAGES}
ALL = {language: tomllib.loads(file.read_text("utf-8")) for language, file in FILES.items()}
ONLY_CHINESE = {"untranslated"}  # a page in Chinese alone is not shown to English readers


def placeholders(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text)} - {None}


def test_there_is_one_file_for_each_language() -> None:
    assert sorted(FILES.values()) == sorted(Path(package).parent.glob("*.toml"))


def test_the_groups_are_the_same_but_for_pages_without_a_translation() -> None:
    assert set(ALL["zh"]) - set(ALL["en"]) == ONLY_CHINESE
    assert set(ALL["en"]) <= set(ALL["zh"])


@pytest.mark.parametrize("group", sorted(ALL["en"]))
def test_both_languages_have_the_same_keys_and_the_same_placeholders(group: str) -> None:
    english, chinese = ALL["en"][group], ALL["zh"][group]
    assert list(english) == list(chinese)
    assert {name: placeholders(text) for name, text in english.items()} == {
        name: placeholders(text) for name, text in chinese.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_a_text_and_not_empty(language: str) -> None:
    assert all(isinstance(text, str) and text for group in ALL[language].values() for text in group.values())


def test_a_group_is_given_by_language_and_name() -> None:
    assert texts("en", "program")["output"] == "Output"
    assert texts("zh", "program")["output"] == "输出"
    with pytest.raises(KeyError):
        texts("en", "untranslated")

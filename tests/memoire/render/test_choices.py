"""The choices below a program."""

import pytest

from memoire.records.record import Record
from memoire.render.choices import all_choices, choices
from tests.memoire.html_text import Text


def record(stdout: str = "True\n") -> Record:
    return Record(snippet="a/b.py", digest="", stdout=stdout)


@pytest.mark.parametrize("printed", ["False", "None", "True"])
def test_the_place_of_what_was_printed_does_not_tell_that_it_is_right(printed: str) -> None:
    wrong = [choice for choice in ("True", "None", "False") if choice != printed]
    assert all_choices(record(f"{printed}\n"), wrong) == ["False", "None", "True"]


@pytest.mark.parametrize(("language", "asked"), [("en", "What does it print?"), ("zh", "会打印什么？")])
def test_without_a_script_the_choices_are_a_list(language: str, asked: str) -> None:
    found = Text(choices(record("x<1\n"), ["None", "True"], language))
    assert found.text == f"{asked}NoneTruex<1"
    assert [tag for tag, _ in found.tags] == ["form", "fieldset", "legend", "ul", *["li", "code"] * 3]
    assert found.tags[0][1]["data-program"] == "a/b.py"


def test_an_output_that_is_only_folded_has_no_choices() -> None:
    assert choices(record(), [], "en") == ""

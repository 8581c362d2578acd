"""The source of a program as a reader sees it."""

from pathlib import Path

import pytest

from memoire.snippet import Snippet
from memoire.source import Highlighter, localise
from tests.memoire.text import Text

SOURCE = """\
import torch

# en: an English remark
# zh: 一句中文
x = torch.ones(2)  # stays
text = "# en: no remark, <b>&amp;</b>"
assert x.sum() == 2  # claim: sum-is-two
assert (
    x is not None
)  # claim: long-one
"""


@pytest.fixture
def highlighter(tmp_path: Path) -> Highlighter:
    return Highlighter(tmp_path)


@pytest.mark.parametrize(("language", "remark"), [("en", "# an English remark"), ("zh", "# 一句中文")])
def test_the_source_is_shown_in_the_language_of_the_reader(
    highlighter: Highlighter, language: str, remark: str
) -> None:
    found = Text(highlighter.source(Snippet("a/b.py", SOURCE), language))
    assert found.text == localise(SOURCE, language)
    assert remark in found.text.split("\n")
    assert '"# en: no remark, <b>&amp;</b>"' in found.text
    assert "claim" not in found.text


def test_each_claim_is_an_anchor_that_marks_lead_to(highlighter: Highlighter) -> None:
    html = highlighter.source(Snippet("a/b.py", SOURCE), "en")
    ids = [attributes["id"] for _, attributes in Text(html).tags if "id" in attributes]
    assert ids == ["claim-sum-is-two", "claim-long-one"]


@pytest.mark.parametrize("source", ["x = (\n", "'''", "", "\n\n", "x = 1", "# en: no pair\n", "x = '</script>'\n"])
def test_a_program_with_mistakes_can_still_be_shown(highlighter: Highlighter, source: str) -> None:
    assert Text(highlighter.source(Snippet("a.py", source), "en")).text.strip("\n") == source.strip("\n")


def test_highlighting_is_kept_and_made_again_when_the_source_changes(tmp_path: Path) -> None:
    first = Highlighter(tmp_path).source(Snippet("a.py", "x = 1\n"), "en")
    (kept,) = tmp_path.iterdir()
    assert Highlighter(tmp_path).source(Snippet("a.py", "x = 1\n"), "en") == first
    assert list(tmp_path.iterdir()) == [kept]
    assert Highlighter(tmp_path).source(Snippet("a.py", "x = 2\n"), "en") != first
    kept.write_text("broken")
    assert Highlighter(tmp_path).source(Snippet("a.py", "x = 1\n"), "en") == first

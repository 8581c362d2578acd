"""The source of a program as a reader sees it."""

import ast
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as some

from memoire.content.snippet import Snippet
from memoire.render.highlight import Highlighter, highlight, localise
from tests.memoire.html_text import Text

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
def test_a_program_is_shown_in_the_language_of_the_reader(highlighter: Highlighter, language: str, remark: str) -> None:
    found = Text(highlighter.html(Snippet("a/b.py", SOURCE), language))
    assert found.text == localise(SOURCE, language)
    assert highlighter.text(Snippet("a/b.py", SOURCE), language) == found.text
    assert remark in found.text.split("\n")
    assert '"# en: no remark, <b>&amp;</b>"' in found.text
    assert "claim" not in found.text


def test_each_claim_is_an_anchor_that_marks_lead_to(highlighter: Highlighter) -> None:
    html = highlighter.html(Snippet("a/b.py", SOURCE), "en")
    ids = [attributes["id"] for _, attributes in Text(html).tags if "id" in attributes]
    assert ids == ["claim-sum-is-two", "claim-long-one"]


MARKED = """\
import torch

# essential

# en: an English remark
# zh: 一句中文
x = torch.ones(2)
# end

for _ in range(2):
    # essential
    if x.any():
        print(x)
    # end
    assert x.any()  # claim: any
"""


def test_lines_that_are_not_essential_are_folded_with_the_blank_lines_beside_them(highlighter: Highlighter) -> None:
    html = highlighter.html(Snippet("a/b.py", MARKED), "en")
    soup = BeautifulSoup(f"<pre>{html}</pre>", "html.parser")
    folded = [part.get_text() for part in soup.select(".folded > span")]
    assert folded == ["import torch\n\n\n", "\nfor _ in range(2):\n", "    assert x.any()\n"]
    assert [part.get_text() for part in soup.select(".indent")] == ["    ", "    "]
    assert soup.get_text() == localise(MARKED, "en")
    assert not re.search("# (essential|end)", highlighter.text(Snippet("a/b.py", MARKED), "zh"))


@pytest.mark.parametrize("source", ["x = (\n", "'''", "", "\n\n", "x = 1", "# en: no pair\n", "x = '</script>'\n"])
def test_a_program_with_mistakes_can_still_be_shown(highlighter: Highlighter, source: str) -> None:
    assert Text(highlighter.html(Snippet("a.py", source), "en")).text.strip("\n") == source.strip("\n")


def test_highlighting_is_stored_and_made_again_when_the_source_changes(tmp_path: Path) -> None:
    first = Highlighter(tmp_path).html(Snippet("a.py", "x = 1\n"), "en")
    (stored,) = tmp_path.iterdir()
    assert Highlighter(tmp_path).html(Snippet("a.py", "x = 1\n"), "en") == first
    assert list(tmp_path.iterdir()) == [stored]
    assert Highlighter(tmp_path).html(Snippet("a.py", "x = 2\n"), "en") != first
    stored.write_text("broken")
    assert Highlighter(tmp_path).html(Snippet("a.py", "x = 1\n"), "en") == first


def test_a_language_that_pygments_does_not_know_has_no_colours() -> None:
    assert highlight("a < b\n", "no-language") == "a &lt; b"
    assert Text(highlight("x = '<'\n", "python")).text == "x = '<'"
    assert "<span" in highlight("x = '<'\n", "python")


# Programs are put together from code, some of it with strings that look like comments for readers, and such comments.
TEXT = some.text(some.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
CODE = some.sampled_from(
    [
        ["x = 1"],
        ["", "def f():", "    return 2"],
        ["y = '# en: no comment'"],
        ['z = """', "# en: in a string", "# zh: in a string", '"""'],
        ["w = f'{1}# zh: no comment'  # behind code"],
        ["t = (", "    1,  # plain", "    2,", ")"],
        ["assert x == 1  # claim: one"],
        ["assert (", "    x", ")  # claim: two-lines"],
        ["u = x if True else \\", "    2"],
        ["# a comment for all"],
        ["if x:", "\ty = 2"],
        ["梯度 = 'en'"],
    ]
)
PAIR = some.tuples(
    some.sampled_from(["", "    "]), some.lists(TEXT, min_size=1, max_size=2), some.lists(TEXT, min_size=1)
)


@given(parts=some.lists(some.one_of(CODE, PAIR), max_size=12))
def test_any_program_is_the_same_in_each_language_but_for_the_comments_of_readers(
    tmp_path_factory: pytest.TempPathFactory, parts: list[list[str] | tuple[str, list[str], list[str]]]
) -> None:
    remarks: dict[str, list[str]] = {"en": [], "zh": []}
    lines, shown = ["x = 0"], {language: ["x = 0"] for language in remarks}
    for part in parts:
        if isinstance(part, list):
            lines += part
            for own in shown.values():
                own += [re.sub("  # claim: .*", "", line) for line in part]
            continue
        indent, *texts = part
        for language, remark in zip(remarks, texts, strict=True):
            lines += [f"{indent}# {language}: {text}" for text in remark]
            shown[language] += [f"{indent}# {text}" for text in remark]
    source = "\n".join(lines) + "\n"
    highlighter = Highlighter(tmp_path_factory.getbasetemp() / "highlighted")
    for language, own in shown.items():
        localised = localise(source, language)
        assert localised.rstrip("\n") == "\n".join(own).rstrip("\n")
        assert ast.dump(ast.parse(localised)) == ast.dump(ast.parse(source))
        text = Text(highlighter.html(Snippet(f"{hash(source)}.py", source), language)).text
        assert text.rstrip("\n") == localised.rstrip("\n")


@pytest.mark.parametrize(("language", "comments"), [("en", ["wrong", "right"]), ("zh", ["错误", "正确"])])
def test_comments_that_say_what_is_wrong_and_what_is_right_differ_at_a_glance(
    highlighter: Highlighter, language: str, comments: list[str]
) -> None:
    lines = (
        "# en: wrong: a",
        "# zh: 错误：甲",
        "# en: right, as b",
        "# zh: 正确，乙",
        "# en: wrongly c",
        "# zh: 错误的丙",
    )
    page = BeautifulSoup(highlighter.html(Snippet("a/b.py", "\n".join(lines) + "\n"), language), "html.parser")
    found = [[comment.get_text() for comment in page.select(f".c1.{name}")] for name in ("wrong", "right")]
    assert [len(texts) for texts in found] == [1, 1]
    assert [texts[0][2:].startswith(word) for texts, word in zip(found, comments, strict=True)] == [True, True]

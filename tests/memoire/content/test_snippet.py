"""Programs as authors write them: comments for readers of two languages, and claims."""

import ast
import io
import tokenize
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memoire.content.snippet import SnippetError, claims, comments, read_snippets, reader_lines
from memoire.render.highlight import localise

PROGRAM = '''\
import torch

# en: first line
# en: second line
# zh: 第一行
x = 1  # after code, for all readers
text = """
# en: part of a string
# claim: part-of-a-string
"""


def f():
    # zh: 缩进
    # en: the other order within a block is a mistake elsewhere, not here
'''


def found(source: str) -> list[tuple[str, int, str]]:
    return [(claim.name, claim.line, claim.text) for claim in claims(source, ast.parse(source))]


def test_comments_are_found_and_strings_that_look_like_them_are_not() -> None:
    assert [line for line, _, _ in comments(PROGRAM)] == [3, 4, 5, 6, 14, 15]


PIECES = ("x = 1", " ", "#", "# en: a", '"', "'", "\\", '"#"', "'\\''", 'f"{x}"', "\n", "x(", ")", "\t", "一", '"""')


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_comments_are_those_that_the_tokenizer_of_python_finds(source: str) -> None:
    try:
        ast.parse(source)
    except SyntaxError:
        return
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    assert comments(source) == [(*token.start, token.string) for token in tokens if token.type == tokenize.COMMENT]


def test_reader_lines_are_whole_lines_in_blocks_of_one_language() -> None:
    lines = PROGRAM.split("\n")
    assert reader_lines("\n".join(lines[:11])) == {3: "en", 4: "en", 5: "zh"}


def test_a_comment_for_one_language_behind_code_is_reported_since_all_readers_would_see_it() -> None:
    with pytest.raises(SnippetError, match="'# en:' comment stands behind code") as raised:
        reader_lines("y = 1\nx = 1  # en: one  # zh: 一\n")
    assert raised.value.line == 2


@pytest.mark.parametrize(
    ("source", "line", "mark"),
    [
        ("# en: alone\nx = 1\n", 1, "'# en:' comment has no '# zh:' counterpart"),
        ("x = 1\n# zh: 一个\n", 2, "'# zh:' comment has no '# en:' counterpart"),
        ("# zh: 一\n# en: the wrong way round\n", 1, "'# zh:' comment has no '# en:' counterpart"),
        ("# en: a\n\n# zh: 一\n", 1, "'# en:' comment has no '# zh:' counterpart"),
        ("# en: a\n# a comment for all\n# zh: 一\n", 1, "'# en:' comment has no '# zh:' counterpart"),
        (
            "def f():\n    # en: a\n    # zh: 一\n    # en: b\n    return 1\n",
            4,
            "'# en:' comment has no '# zh:' counterpart",
        ),
    ],
)
def test_a_comment_without_its_counterpart_is_reported_with_its_line(source: str, line: int, mark: str) -> None:
    with pytest.raises(SnippetError, match=mark) as raised:
        reader_lines(source)
    assert raised.value.line == line
    assert raised.value.todo == "Write the '# en:' lines first and the '# zh:' lines directly below."


def test_each_language_shows_its_own_comments_without_marks() -> None:
    source = "# en: one\n# en: two\n# zh: 一\nx = 1\nif x:\n    # en: deep\n    # zh: 深\n    print(x)  # stays\n"
    assert localise(source, "en") == "# one\n# two\nx = 1\nif x:\n    # deep\n    print(x)  # stays\n"
    assert localise(source, "zh") == "# 一\nx = 1\nif x:\n    # 深\n    print(x)  # stays\n"


def test_localised_programs_run_as_the_original_does() -> None:
    source = "# en: one\n# zh: 一\nx = '''\n# en: kept\n'''\nassert x  # claim: some-claim\n"
    for language in ("en", "zh"):
        shown = localise(source, language)
        assert "# en: kept\n" in shown
        assert "claim" not in shown
        assert ast.dump(ast.parse(shown)) == ast.dump(ast.parse(source))


def test_a_string_that_looks_like_a_claim_stays_in_the_shown_program() -> None:
    source = 'text = """\nassert x  # claim: in-a-string\n"""\nprint(text)\n'
    assert localise(source, "en") == source


@pytest.mark.parametrize("broken", ["x = (\n", "  x = 1\n y = 2\n", "'''\n"])
def test_a_program_that_is_not_python_is_shown_whole(broken: str) -> None:
    assert localise(f"# en: one\n# zh: 一\n{broken}", "en").endswith(broken)


def test_a_claim_is_an_assertion_with_a_name() -> None:
    source = (
        "x = 1\nassert x == 1, 'why'  # claim: short\nfor y in [x]:\n    assert (\n        y\n    )  # claim: long-1\n"
    )
    assert found(source) == [("short", 2, "assert x == 1, 'why'"), ("long-1", 4, "assert (\n        y\n    )")]


def test_other_comments_after_assertions_are_not_claims() -> None:
    assert found("x = 1\nassert x  # claimed\nassert x  # claim:\nassert x  # see claim: one\n") == []


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("assert True  # claim: a", "This assertion can never fail."),
        ("assert 1 + 1 == 2  # claim: a", "This assertion can never fail."),
        ("assert (x, 'a tuple')  # claim: a", "This assertion can never fail."),
        ("assert [x]  # claim: a", "This assertion can never fail."),
        ("print(x)  # claim: a", "`# claim:` must follow an assert."),
        ("# claim: a", "`# claim:` must follow an assert."),
        ("assert (  # claim: a\n    x)", "`# claim:` must follow an assert."),
        ("assert x  # claim: With Capitals", "'With Capitals' is not a valid claim name."),
        ("assert x  # claim: a_b", "'a_b' is not a valid claim name."),
        ("assert x  # claim: -a", "'-a' is not a valid claim name."),
        ("assert x  # claim: ", "'' is not a valid claim name."),
    ],
)
def test_a_mistaken_claim_is_reported_with_its_line(line: str, what: str) -> None:
    with pytest.raises(SnippetError) as raised:
        found(f"x = 1\n{line}\n")
    assert (raised.value.line, raised.value.what) == (2, what)


def test_a_name_that_two_claims_of_a_program_share_is_reported() -> None:
    with pytest.raises(SnippetError, match="is defined twice") as raised:
        found("x = 1\nassert x  # claim: a\nassert x  # claim: a\n")
    assert raised.value.line == 3


def test_files_are_read_with_any_line_ending_and_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "snippets" / "b").mkdir(parents=True)
    (tmp_path / "snippets" / "b" / "c.py").write_bytes(b"\xef\xbb\xbfx = 1\r\ny = 2\r\n")
    (tmp_path / "snippets" / "a.py").write_bytes(b"ok\n\xff\n")
    (tmp_path / "snippets" / "notes.txt").write_bytes(b"\xff")
    snippets, problems = read_snippets(tmp_path)
    assert {path: snippet.source for path, snippet in snippets.items()} == {"b/c.py": "x = 1\ny = 2\n"}
    assert [str(problem) for problem in problems] == ["snippets/a.py:2: The file is not UTF-8.\n    Save it as UTF-8."]

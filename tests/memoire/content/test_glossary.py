"""The glossary is read term by term."""

from pathlib import Path

import pytest

from memoire.content.glossary import FILE, Term, read_terms

LINES = "# English\tChinese\tavoided\nleaf tensor\t叶子张量\t叶节点张量,叶张量\n"


def glossary(root: Path, text: str) -> Path:
    (root / FILE).parent.mkdir(parents=True)
    (root / FILE).write_text(text, "utf-8")
    return root


def test_a_term_has_both_languages_and_the_words_to_avoid(tmp_path: Path) -> None:
    terms, problems = read_terms(glossary(tmp_path, f"{LINES}tensor\t张量\t\n"))
    assert terms == [Term("leaf tensor", "叶子张量", ("叶节点张量", "叶张量")), Term("tensor", "张量", ())]
    assert problems == []


def test_without_a_glossary_there_are_no_terms(tmp_path: Path) -> None:
    assert read_terms(tmp_path) == ([], [])


def test_a_line_that_is_not_a_term_is_reported_and_the_others_count(tmp_path: Path) -> None:
    terms, problems = read_terms(glossary(tmp_path, f"{LINES}\nleaf\t叶子\ntensor\t张量\t\n"))
    assert [term.english for term in terms] == ["leaf tensor", "tensor"]
    assert [str(problem).partition("\n")[0] for problem in problems] == [f"{FILE}:4: This line has 2 columns, not 3."]


@pytest.mark.parametrize("content", [b"\xff", None], ids=["not UTF-8", "a folder"])
def test_a_glossary_that_cannot_be_read_is_reported(tmp_path: Path, content: bytes | None) -> None:
    glossary(tmp_path, "")
    if content is None:
        (tmp_path / FILE).unlink()
        (tmp_path / FILE).mkdir()
    else:
        (tmp_path / FILE).write_bytes(content)
    terms, (problem,) = read_terms(tmp_path)
    assert terms == []
    assert (problem.file, problem.line) == (FILE, 1)

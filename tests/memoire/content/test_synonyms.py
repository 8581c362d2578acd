"""The synonyms are read meaning by meaning."""

from pathlib import Path

import pytest

from memoire.content.synonyms import FILE, Synonyms, read_synonyms


def written(root: Path, text: bytes) -> Path:
    (root / FILE).parent.mkdir(parents=True)
    (root / FILE).write_bytes(text)
    return root


def test_a_line_has_what_pages_say_and_what_readers_type(tmp_path: Path) -> None:
    text = "# used\ttyped\n\nfreeze, 冻结\tlock, weight locking, 锁定\n"
    assert read_synonyms(written(tmp_path, text.encode())) == (
        [Synonyms(("freeze", "冻结"), ("lock", "weight locking", "锁定"))],
        [],
    )


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    assert read_synonyms(tmp_path) == ([], [])


@pytest.mark.parametrize("line", ["freeze, lock", "freeze\t", "freeze\tlock\thold", "\tlock"])
def test_a_line_that_is_none_is_reported_and_the_others_count(tmp_path: Path, line: str) -> None:
    found, (problem,) = read_synonyms(written(tmp_path, f"{line}\ncopy\tclone\n".encode()))
    assert found == [Synonyms(("copy",), ("clone",))]
    assert (problem.file, problem.line) == (FILE, 1)
    assert "separated by commas" in str(problem)


def test_a_file_that_cannot_be_read_is_reported(tmp_path: Path) -> None:
    found, (problem,) = read_synonyms(written(tmp_path, b"\xff"))
    assert (found, problem.file, problem.line) == ([], FILE, 1)

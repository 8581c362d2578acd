"""A problem says where, what and what to do."""

from pathlib import Path

import pytest

from memoire.problem import Problem, read_text, report


def test_a_report_lists_each_problem_once_in_order() -> None:
    first, second, third = Problem("a", 2, "W", "T"), Problem("a", 10, "W", "T", "x\ny"), Problem("b", 1, "W", "T")
    assert report([third, second, first, second]) == (
        "3 problems:\na:2: W\n    T\na:10: W\n    T\n    | x\n    | y\nb:1: W\n    T"
    )
    assert report([first]) == "1 problem:\na:2: W\n    T"


@pytest.mark.parametrize("content", [b"x\n\xe6\xa2\xaf\n", b"\xef\xbb\xbfx\r\n\xe6\xa2\xaf\r\n"])
def test_a_file_is_read_without_byte_order_mark_and_with_one_kind_of_line_ending(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "file").write_bytes(content)
    assert read_text(tmp_path / "file", "a/file") == "x\n梯\n"


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x\n\n\xff")
    assert read_text(tmp_path / "file", "a/file") == Problem("a/file", 3, "The file is not UTF-8.", "Save it as UTF-8.")
    assert read_text(tmp_path, "a/folder") == Problem(
        "a/folder", 1, "The file cannot be read: Is a directory.", "Replace it with a readable file."
    )

"""`memoire diff` compares two files of records, as diff(1) compares any files."""

from pathlib import Path

import pytest

from memoire.records.diff import markdown
from memoire.records.published import Environment, Published, PublishedRecord, to_text
from tests.memoire.commands.command_line import memoire


def published(stdout: str) -> Published:
    record = PublishedRecord(
        digest="0" * 64,
        source="1" * 64,
        pages=[],
        stdout=stdout,
        stderr="",
        warnings=[],
        claims=[],
        graph=None,
        ran="2026-11-27",
    )
    environment = Environment(torch="2.13.0", python="3.11.7", numpy="", platform="")
    return Published(environment=environment, claims=0, records={"a/b.py": record}, variants={})


OLD, NEW = published("1\n"), published("2\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files of records, outside of any project."""
    (tmp_path / "old.json").write_text(to_text(OLD), "utf-8")
    (tmp_path / "new.json").write_text(to_text(NEW), "utf-8")
    return tmp_path


def test_what_differs_is_printed_as_markdown_with_status_1(folder: Path) -> None:
    ended = memoire(folder, "diff", "old.json", "new.json")
    assert (ended.exit_code, ended.stdout, ended.stderr) == (1, markdown(OLD, NEW), "")
    assert "```diff\n-1\n+2\n```" in ended.stdout


def test_a_file_compared_with_itself_gives_status_0(folder: Path) -> None:
    ended = memoire(folder, "diff", "new.json", "new.json")
    assert ended.exit_code == 0
    assert ended.stdout.startswith("## No difference in 1 program\n")


@pytest.mark.parametrize("files", [("-", "new.json"), ("new.json", "-")])
def test_a_file_may_come_through_standard_input(folder: Path, files: tuple[str, str]) -> None:
    ended = memoire(folder, "diff", *files, input=(folder / "new.json").read_text("utf-8"))
    assert ended.exit_code == 0, ended.stderr


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "cannot be read: No such file"),
        (b"<!doctype html>", "it is not JSON"),
        (b"", "it is not JSON"),
        (b"\xff\xfe", "'utf-8' codec"),
        (b"[]", "it contains no records of programs"),
        (b'{"records": {}}', "it contains no records of programs"),
        (b'{"records": {"a.py": {"stdout": 1}}, "environment": {}}', "it contains no records of programs"),
        (b'{"records": {"a.py": {"stdout": ""}}, "environment": {}}', "it contains no records of programs"),
    ],
)
def test_a_file_that_contains_no_records_gives_status_2(folder: Path, content: bytes | None, reason: str) -> None:
    if content is not None:
        (folder / "bad.json").write_bytes(content)
    ended = memoire(folder, "diff", "old.json", "bad.json")
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert ended.stderr.startswith("bad.json ")
    assert reason in ended.stderr

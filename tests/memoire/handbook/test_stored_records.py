"""The records that are kept between builds, and the guess whether any is missing."""

import os
from pathlib import Path

import pytest

from memoire.content.snippet import Snippet
from memoire.handbook.stored_records import StoredRecords, runs_expected
from memoire.records.environment import digest
from memoire.records.record import Record

SNIPPET = Snippet("one.py", "print(1)\n")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose program ran a minute ago."""
    file = tmp_path / SNIPPET.file
    file.parent.mkdir()
    file.write_text(SNIPPET.source, "utf-8")
    StoredRecords(tmp_path).put(Record(snippet=SNIPPET.path, digest=digest(SNIPPET), stdout="1\n"))
    for path in (file, tmp_path / ".cache" / "records"):
        os.utime(path, (0, path.stat().st_mtime - 60))
    return tmp_path


def test_a_project_whose_programs_are_older_than_its_records_is_expected_to_run_none(project: Path) -> None:
    assert runs_expected(project) == 0


def test_an_edited_program_is_expected_to_run_twice_until_a_build_has_looked_at_it(project: Path) -> None:
    (project / SNIPPET.file).touch()
    assert runs_expected(project) == 2
    StoredRecords(project).begin(cold=False)
    assert runs_expected(project) == 0


def test_a_project_without_records_is_expected_to_run_each_program_once(tmp_path: Path) -> None:
    assert runs_expected(tmp_path) == 1


def test_a_cold_build_is_expected_to_run_each_program_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEMOIRE_COLD", "1")
    assert runs_expected(project) == 1


def test_a_record_is_found_again_but_not_by_a_build_that_runs_every_program(project: Path) -> None:
    stored = StoredRecords(project)
    found = stored.get(SNIPPET)
    assert found
    assert found.stdout == "1\n"
    stored.begin(cold=True)
    assert stored.get(SNIPPET) is None

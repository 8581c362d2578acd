"""The scripts of the workflows, with records of real runs; a program that notes how it was called replaces `gh`."""

import functools
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.conftest import ROOT, Project

# Answers from files beside it, and notes its arguments and what is in the file of an issue's text.
GH = """\
#!/usr/bin/env bash
here=$(dirname "$0")
echo "$*" | sed 's#/tmp/[^ ]*#FILE#' >> "$here/calls"
while [ $# -gt 0 ]; do
  case "$1" in
    --body-file) cp "$2" "$here/body" ;;
    --dir) [ -d "$here/artifacts" ] && cp -r "$here/artifacts/." "$2" || exit 1 ;;
    list) cat "$here/answer" 2>/dev/null ;;
  esac
  shift
done
"""


@dataclass
class Run:
    """How a script ended, and what it asked of GitHub."""

    status: int
    said: str
    calls: list[str]


@pytest.fixture
def gh(tmp_path: Path) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "gh").write_text(GH)
    (folder / "gh").chmod(0o755)
    return folder


@pytest.fixture
def records(built: Project, tmp_path: Path) -> Path:
    """A folder as the jobs of versions.yml fill it: on the other torch one program prints something else."""
    data = json.loads(built.read("site/records.json"))
    folder = tmp_path / "records"
    put(folder / "torch-pinned-python-3.11" / "torch-2.13.0-python-3.11.json", data)
    data["environment"]["torch"] = "99.0.0"
    put(folder / "torch-same-python-3.11" / "torch-98.0.0-python-3.11.json", data)
    data["records"]["section/first.py"]["stdout"] = "y: another\n"
    put(folder / "torch-newest-python-3.14" / "torch-99.0.0-python-3.14.json", data)
    return folder


def put(file: Path, data: dict) -> None:
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(data), "utf-8")


def run(script: str, *arguments: object, bin: Path, cwd: Path = ROOT) -> Run:
    path = os.pathsep.join([str(bin), str(Path(sys.executable).parent), os.environ["PATH"]])
    ended = subprocess.run(
        ["bash", str(ROOT / ".github" / script), *map(str, arguments)],
        cwd=cwd,
        env={"PATH": path, "RUN_URL": "https://example.org/run", "GITHUB_REF_NAME": "main"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
    )
    calls = bin / "calls"
    return Run(ended.returncode, ended.stdout, calls.read_text().splitlines() if calls.exists() else [])


@pytest.fixture
def address(built: Project) -> Iterator[str]:
    """Where the project's site is published."""
    handler = functools.partial(SimpleHTTPRequestHandler, directory=str(built.root / "site"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def test_the_summary_of_a_pull_request_lists_what_it_changes(records: Path, address: str, gh: Path) -> None:
    (new,) = records.glob("torch-newest-*/*.json")
    ended = run("summarise-change.sh", f"{address}records.json", new, bin=gh)
    assert ended.status == 0, ended.said
    assert "## 1 of 2 programs changed" in ended.said
    assert "| docs/en/index.md, docs/zh/index.md |" in ended.said
    assert "+y: another" in ended.said


def test_the_summary_says_when_a_pull_request_changes_no_output(built: Project, address: str, gh: Path) -> None:
    ended = run("summarise-change.sh", f"{address}records.json", built.root / "site" / "records.json", bin=gh)
    assert ended.status == 0
    assert ended.said.startswith("## No difference in 2 programs")


def test_a_site_that_is_not_published_yet_is_not_a_failure(built: Project, address: str, gh: Path) -> None:
    ended = run("summarise-change.sh", f"{address}none.json", built.root / "site" / "records.json", bin=gh)
    assert ended.status == 0
    assert (
        ended.said == f"There are no records at {address}none.json, so there is nothing to compare this build with.\n"
    )


def test_published_records_that_cannot_be_read_are_a_failure(built: Project, address: str, gh: Path) -> None:
    ended = run("summarise-change.sh", f"{address}index.html", built.root / "site" / "records.json", bin=gh)
    assert ended.status != 0
    assert "is not a file of records: it is not JSON" in ended.said


def test_an_issue_is_opened_for_a_difference(records: Path, gh: Path) -> None:
    ended = run("report-versions.sh", records, bin=gh)
    assert ended.status == 0, ended.said
    assert [call.split()[:2] for call in ended.calls] == [["issue", "list"], ["label", "create"], ["issue", "create"]]
    assert "--label torch-versions" in ended.calls[-1]
    body = (gh / "body").read_text("utf-8")
    assert "https://example.org/run" in body
    assert "# torch-99.0.0-python-3.14\n\n## 1 of 2 programs changed" in body
    assert "# torch-98.0.0-python-3.11\n\n## No difference in 2 programs" in body
    assert "# torch-2.13.0" not in body
    assert body in ended.said


def test_the_issue_that_is_open_is_brought_up_to_date(records: Path, gh: Path) -> None:
    (gh / "answer").write_text("17\n")
    ended = run("report-versions.sh", records, bin=gh)
    assert ended.status == 0, ended.said
    assert ended.calls[1:] == ["issue edit 17 --body-file FILE"]


@pytest.mark.parametrize("is_open", [True, False])
def test_without_a_difference_no_issue_stays_open(records: Path, gh: Path, is_open: bool) -> None:
    (newest,) = records.glob("torch-newest-*/*.json")
    newest.unlink()
    (gh / "answer").write_text("17\n" if is_open else "")
    ended = run("report-versions.sh", records, bin=gh)
    assert ended.status == 0, ended.said
    closed = ["issue close 17 --comment No difference any more: https://example.org/run"]
    assert ended.calls[1:] == (closed if is_open else [])


def test_without_the_pinned_torch_nothing_is_reported(records: Path, gh: Path) -> None:
    (pinned,) = records.glob("torch-pinned-*/*.json")
    pinned.unlink()
    ended = run("report-versions.sh", records, bin=gh)
    assert (ended.status, ended.calls) == (1, [])
    assert "The programs were not run on the pinned torch." in ended.said


def test_a_file_that_holds_no_records_changes_no_issue(records: Path, gh: Path) -> None:
    (newest,) = records.glob("torch-newest-*/*.json")
    newest.write_text("{")
    ended = run("report-versions.sh", records, bin=gh)
    assert (ended.status, ended.calls) == (2, [])


def test_the_site_takes_what_the_last_weekly_run_left(records: Path, gh: Path, tmp_path: Path) -> None:
    (tmp_path / "versions").mkdir()
    (tmp_path / "versions" / "torch-98.0.0-python-3.11.json").write_text("old")
    (tmp_path / "versions" / "torch-1.0.0-python-3.11.json").write_text("old")
    (gh / "answer").write_text("5\n")
    records.rename(gh / "artifacts")
    ended = run("fetch-versions.sh", bin=gh, cwd=tmp_path)
    assert ended.status == 0, ended.said
    left = {file.name: file.read_text("utf-8") for file in (tmp_path / "versions").iterdir()}
    assert sorted(left) == [
        f"torch-{torch}.json"
        for torch in ("1.0.0-python-3.11", "2.13.0-python-3.11", "98.0.0-python-3.11", "99.0.0-python-3.14")
    ]
    assert left["torch-1.0.0-python-3.11.json"] == "old"
    assert left["torch-98.0.0-python-3.11.json"] != "old"


@pytest.mark.parametrize("answer", ["", "5\n"])
def test_without_a_weekly_run_or_its_files_the_site_is_built_all_the_same(
    gh: Path, tmp_path: Path, answer: str
) -> None:
    (gh / "answer").write_text(answer)
    ended = run("fetch-versions.sh", bin=gh, cwd=tmp_path)
    assert ended.status == 0, ended.said
    assert not (tmp_path / "versions").exists()

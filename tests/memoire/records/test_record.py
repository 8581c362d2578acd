"""Records, and the digest that says whether one still counts."""

import json
import re
import subprocess
import sys

import pytest

from memoire import record
from memoire.records.record import Failure, Record, digest, environment, installed
from memoire.content.snippet import Snippet

SNIPPET = Snippet("section/name.py", "print(1)\n")


@pytest.mark.parametrize("failure", [None, Failure(3, "raised KeyError.", "Traceback")])
def test_a_record_comes_back_from_json(failure: Failure | None) -> None:
    claims = [{"name": "a", "line": 1, "text": "assert x", "reached": True}]
    before = Record("a.py", "0" * 64, "out", "err", ["UserWarning: w"], claims, seconds=0.1, failure=failure)
    assert Record.from_dict(json.loads(json.dumps(before.to_dict()))) == before


def test_what_is_no_record_is_refused() -> None:
    whole = Record("a.py", "0" * 64).to_dict()
    with pytest.raises(TypeError):
        Record.from_dict({**whole, "unknown": 1})
    with pytest.raises(TypeError):
        Record.from_dict({name: value for name, value in whole.items() if name != "snippet"})


def test_the_digest_depends_on_path_and_source() -> None:
    assert re.fullmatch(r"[0-9a-f]{64}", digest(SNIPPET))
    others = [Snippet("section/other.py", SNIPPET.source), Snippet(SNIPPET.path, SNIPPET.source + "\n")]
    assert len({digest(SNIPPET), *map(digest, others)}) == 3
    assert digest(Snippet(SNIPPET.path, SNIPPET.source)) == digest(SNIPPET)


@pytest.mark.parametrize("name", ["python", "torch", "numpy", "platform", "engine"])
def test_the_digest_depends_on_the_environment(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest(SNIPPET)
    monkeypatch.setattr(record, "environment", lambda: {**environment(), name: "another"})
    assert digest(SNIPPET) != before


def test_every_module_that_decides_about_a_run_is_part_of_the_engine() -> None:
    """Those that the process of a program imports, found in a fresh interpreter."""
    code = "import sys, memoire.forkserver, memoire.subprocesses; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    own = {name.partition(".")[2] + ".py" for name in loaded if name.startswith("memoire.")}
    assert own - {"problem.py"} <= set(record.ENGINE)


def test_a_package_that_is_not_installed_has_no_version() -> None:
    assert installed("no-such-package-anywhere") == ""
    assert installed("torch").startswith("2.")

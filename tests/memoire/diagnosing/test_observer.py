"""The doctor's judgement of programs with one mistake each, and of programs without.

The first line of a faulty program says which line is wrong and which section explains it. The rules were developed with
the programs of the folders `developed`, and judged with those of `judged`.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

PROGRAMS = Path(__file__).parent / "programs"
FAULTY, HEALTHY = (sorted((PROGRAMS / kind).rglob("*.py")) for kind in ("faulty", "healthy"))
Judged = dict[str, tuple[list[dict[str, Any]], str]]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


@pytest.fixture(scope="module")
def judged() -> Judged:
    command = [sys.executable, "-m", "tests.memoire.diagnosing.forked", *map(str, FAULTY + HEALTHY)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    results = [json.loads(line) for line in ended.stdout.splitlines()]
    return {result["program"]: (result["found"], result["log"]) for result in results}


@pytest.mark.parametrize("program", FAULTY, ids=lambda program: program.stem)
def test_the_wrong_line_is_named_with_the_section_that_explains_it(program: Path, judged: Judged) -> None:
    found, log = judged[str(program)]
    expected = program.read_text().split("\n")[0]
    assert [f"# line {one['line']}: {one['page']}" for one in found] == [expected], log


@pytest.mark.parametrize("program", HEALTHY, ids=lambda program: program.stem)
def test_a_healthy_program_has_no_finding_and_runs_to_its_end(program: Path, judged: Judged) -> None:
    found, log = judged[str(program)]
    assert found == []
    assert "Traceback" not in log and "memoire:" not in log


def test_there_are_enough_programs_to_judge_with() -> None:
    assert len(FAULTY) >= 40 and len(HEALTHY) >= 40

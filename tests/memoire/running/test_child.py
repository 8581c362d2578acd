"""What the fork server reads of the report of a child (Linux)."""

import sys
from pathlib import Path

import msgspec
import pytest

from memoire.records.record import Failure, Report

if sys.platform != "linux":
    pytest.skip("the fork server needs Linux", allow_module_level=True)

from memoire.running.child import read_report

REPORT = Report(failure=Failure(3, "raised ValueError.", "a\u2028b\x85c"), warnings=["W: {}"])
SENT = msgspec.json.encode(REPORT).decode() + "\n"
FAULT = """\
Fatal Python error: Segmentation fault

Current thread 0x00007f (most recent call first):
  File "/usr/lib/python3.11/ctypes/__init__.py", line 519 in string_at
  File "snippets/a/b.py", line 7 in f
  File "snippets/a/b.py", line 9 in <module>
"""


def test_the_report_is_what_the_child_sent() -> None:
    assert read_report(SENT, Path("snippets/a/b.py")) == (REPORT, 1)


def test_of_a_crash_the_innermost_line_of_the_program_is_known() -> None:
    assert read_report(FAULT, Path("snippets/a/b.py")) == (None, 7)
    assert read_report(FAULT, Path("snippets/other.py")) == (None, 1)


def test_a_crash_after_the_report_does_not_hide_it() -> None:
    assert read_report(SENT + FAULT, Path("snippets/a/b.py")) == (REPORT, 7)


@pytest.mark.parametrize("text", ["{no report}\n", '{"claims": 3}\n', "{}x\n", "\n"])
def test_what_a_program_writes_there_itself_is_no_report(text: str) -> None:
    """Else one program could end the server for all."""
    assert read_report(text, Path("snippets/a/b.py")) == (None, 1)
    assert read_report(text + SENT, Path("snippets/a/b.py")) == (REPORT, 1)

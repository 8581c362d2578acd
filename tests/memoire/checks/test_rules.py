"""The rules that are named where a program fails by one of them."""

import pytest

from memoire.checks.rules import rule_behind
from memoire.records.record import Failure
from tests.memoire.checks.pages import SNIPPETS


@pytest.mark.parametrize(
    ("last", "rule"),
    [
        ("ModuleNotFoundError: No module named 'scipy'", "Programs have what requirements.txt lists"),
        ("ModuleNotFoundError: No module named 'scipy.linalg'", "Programs have what requirements.txt lists"),
        ("ModuleNotFoundError: No module named 'c'", "Programs cannot import each other"),
        ("socket.gaierror: [Errno -3] Temporary failure in name resolution", "Programs run without network"),
        ("OSError: [Errno 101] Network is unreachable", "Programs run without network"),
        ("FileNotFoundError: [Errno 2] No such file or directory: 'a.csv'", "Programs run in an empty folder: let the"),
        ("FileNotFoundError: [Errno 2] No such file or directory: '/etc/none'", ""),
        ("torch._inductor.exc.InvalidCxxCompiler: No working C++ compiler found in", "Programs cannot rely on a C++"),
        ("RuntimeError: a leaf Variable that requires grad", ""),
        ("", ""),
    ],
)
def test_the_rule_is_named(last: str, rule: str) -> None:
    failure = Failure(1, "raised it.", f"Traceback (most recent call last):\n{last}")
    found = rule_behind(failure, "a/b.py", SNIPPETS)
    assert found.startswith(rule)
    assert bool(found) == bool(rule)

"""The digest says whether a record still counts."""

import re
import subprocess
import sys

import pytest

import memoire
from memoire.content.snippet import Snippet
from memoire.records import environment as module
from memoire.records.environment import ENGINE, PACKAGE, digest, environment, installed, public_version

SNIPPET = Snippet("section/name.py", "print(1)\n")


def test_the_digest_depends_on_path_and_source() -> None:
    assert re.fullmatch(r"[0-9a-f]{64}", digest(SNIPPET))
    others = [Snippet("section/other.py", SNIPPET.source), Snippet(SNIPPET.path, SNIPPET.source + "\n")]
    assert len({digest(SNIPPET), *map(digest, others)}) == 3
    assert digest(Snippet(SNIPPET.path, SNIPPET.source)) == digest(SNIPPET)


@pytest.mark.parametrize("name", ["python", "torch", "numpy", "platform", "engine"])
def test_the_digest_depends_on_the_environment(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest(SNIPPET)
    monkeypatch.setattr(module, "environment", lambda: {**environment(), name: "another"})
    assert digest(SNIPPET) != before


def test_every_module_that_decides_the_outcome_of_a_run_is_part_of_the_engine() -> None:
    """Those that the process of a program imports, found in a fresh interpreter."""
    code = (
        "import sys, memoire.running.fork_server, memoire.running.subprocess_runner\n"
        "print(*[module.__file__ for name, module in sys.modules.items() if name.startswith('memoire.')], sep='\\n')"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split("\n")
    own = {file for file in loaded if file and not file.endswith("__init__.py")}
    # What these decide is part of the digest itself, or only the text of a problem.
    others = {str(PACKAGE / "records" / "environment.py"), str(PACKAGE / "problem.py")}
    # These decide only what is recorded of the steps, and are part of the digest of that.
    others |= {str(PACKAGE / "running" / "step_recorder.py"), *map(str, (PACKAGE / "watching").glob("*.py"))}
    assert own - others <= {str(file) for file in ENGINE}


def test_every_file_of_the_engine_exists() -> None:
    assert str(PACKAGE / "__init__.py") == memoire.__file__
    assert all(file.is_file() for file in ENGINE)


def test_a_package_that_is_not_installed_has_no_version() -> None:
    assert installed("no-such-package-anywhere") == ""
    assert installed("torch").startswith("2.")


@pytest.mark.parametrize(
    ("version", "public"),
    [("2.13.0+cpu", "2.13.0"), ("2.13.0", "2.13.0"), ("2.13.0 (Python 3.14.0)", "2.13.0"), ("", "")],
)
def test_a_public_version_does_not_name_its_build(version: str, public: str) -> None:
    assert public_version(version) == public

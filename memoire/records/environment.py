"""What the outcome of a run depends on: the program, the versions, the platform, and the code that runs it."""

import hashlib
import json
import platform
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from memoire.content.snippet import Snippet

PACKAGE = Path(__file__).parents[1]
# The modules that decide the outcome of a run; all others only show it.
ENGINE = (
    *sorted((PACKAGE / "running").glob("*.py")),
    *(PACKAGE / "content" / name for name in ("languages.py", "project.py", "snippet.py")),
    PACKAGE / "records" / "record.py",
)


def installed(package: str) -> str:
    """Version of an installed package, found without importing it; empty if it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def public_version(version: str) -> str:
    """A version without the name of its build or anything after it: `2.13.0` of `2.13.0+cpu`."""
    return version.partition(" ")[0].partition("+")[0]


@cache
def environment() -> dict[str, str]:
    """What a run depends on besides its program: versions, platform, and the engine."""
    return {
        "python": platform.python_version(),
        "torch": installed("torch"),
        "numpy": installed("numpy"),
        "platform": f"{sys.platform}-{platform.machine()}",
        "engine": hashlib.sha256(b"\0".join(file.read_bytes() for file in ENGINE)).hexdigest(),
    }


def digest(snippet: Snippet) -> str:
    """The name under which the record of a program is stored (SHA-256, 64 hexadecimal digits)."""
    key = json.dumps([snippet.path, snippet.source, environment()], sort_keys=True)
    return hashlib.sha256(key.encode()).hexdigest()

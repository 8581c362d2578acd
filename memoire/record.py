"""A record: what one run of a snippet printed, and how it ended."""

import hashlib
import json
import platform
import sys
from dataclasses import asdict, dataclass, field
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from memoire.snippet import Snippet

# The modules that decide what a run gives; the others only show it.
ENGINE = (
    "snippet.py",
    "record.py",
    "program.py",
    "autograd_graph.py",
    "child.py",
    "confine.py",
    "run.py",
    "forkserver.py",
    "subprocesses.py",
    "runner.py",
)


@dataclass(frozen=True)
class Limits:
    """What one run may use.

    Attributes:
        seconds: Time, in seconds of the wall clock.
        memory: Address space beyond what torch itself takes, in bytes.
        output: Standard output and standard error together, in bytes.
    """

    seconds: float = 30.0
    memory: int = 2 << 30
    output: int = 1 << 20


@dataclass(frozen=True)
class Failure:
    """Why a run does not count.

    Attributes:
        line: Line of the snippet, 1 where it is not known.
        reason: What happened, as the end of the sentence "This program …".
        details: Traceback, or the end of what was printed.
    """

    line: int
    reason: str
    details: str = ""


@dataclass(frozen=True)
class Record:
    """The result of one run.

    Attributes:
        snippet: Path of the snippet under `snippets/`.
        digest: Of everything that can change the result.
        stdout: What it printed.
        stderr: What it wrote to standard error, without warnings.
        warnings: Each as `Category: message`.
        claims: Each with `name`, `line`, `text`, and whether its assertion was `reached` and held.
        graph: The autograd graph that the program asks to be drawn, see `memoire.autograd_graph`; None if it does not.
        ran: Day of the run (UTC), as `2026-11-27`.
        seconds: Duration of the run.
        failure: Why it failed, or None.
    """

    snippet: str
    digest: str
    stdout: str = ""
    stderr: str = ""
    warnings: list[str] = field(default_factory=list)
    claims: list[dict[str, Any]] = field(default_factory=list)
    graph: dict[str, Any] | None = None
    ran: str = ""
    seconds: float = 0.0
    failure: Failure | None = None

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Record":
        """The reverse of `to_dict`.

        Raises:
            TypeError: Where fields are missing or unknown.
        """
        fields = dict(data)
        if fields["failure"]:
            fields["failure"] = Failure(**fields["failure"])
        return cls(**fields)


def installed(package: str) -> str:
    """Version of an installed package, found without importing it; empty if absent."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


@cache
def environment() -> dict[str, str]:
    """What a run depends on besides its source: versions, platform, and the engine itself."""
    here = Path(__file__).parent
    engine = hashlib.sha256(b"\0".join((here / name).read_bytes() for name in ENGINE))
    return {
        "python": platform.python_version(),
        "torch": installed("torch"),
        "numpy": installed("numpy"),
        "platform": f"{sys.platform}-{platform.machine()}",
        "engine": engine.hexdigest(),
    }


def digest(snippet: Snippet) -> str:
    """The name under which the snippet's record is kept (SHA-256, 64 hexadecimal digits)."""
    key = json.dumps([snippet.path, snippet.source, environment()], sort_keys=True)
    return hashlib.sha256(key.encode()).hexdigest()

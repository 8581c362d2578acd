"""The rule for programs behind an error that says nothing of it."""

import re
from pathlib import PurePosixPath

from memoire.content.snippet import Snippet
from memoire.records.record import Failure

NETWORK = re.compile(
    r"gaierror|URLError|ConnectionError|ConnectTimeout|MaxRetryError|Network is unreachable|Name or service not known"
    r"|Temporary failure in name resolution|ENETUNREACH"
)
COMPILER = re.compile(r"InvalidCxxCompiler|No working C\+\+ compiler")
MODULE = re.compile(r"No module named '(?P<name>\w+)")
MISSING_FILE = re.compile(r"FileNotFoundError: .*No such file or directory: '(?P<name>[^'/]+)'")


def rule_behind(failure: Failure, path: str, snippets: dict[str, Snippet]) -> str:
    """A sentence on the rule that a failed program met, with what to do; empty if there is none.

    Args:
        failure: Why it failed.
        path: The program.
        snippets: All programs.
    """
    last = failure.details.strip().rpartition("\n")[2]
    if module := MODULE.search(last):
        beside = str(PurePosixPath(path).with_name(f"{module['name']}.py"))
        if beside in snippets or f"{module['name']}.py" in snippets:
            return "Programs cannot import each other, since each runs in an empty folder: write what it needs into it."
        return "Programs have what requirements.txt lists: torch, numpy, and the standard library of Python."
    if COMPILER.search(failure.details):
        return 'Programs cannot rely on a C++ compiler: write torch.compile(…, backend="eager") or "aot_eager".'
    if NETWORK.search(last):
        return "Programs run without network: make the data in the program."
    if missing := MISSING_FILE.search(last):
        return f"Programs run in an empty folder: let the program write {missing['name']} before it reads it."
    return ""

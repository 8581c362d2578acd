"""In which order a program writes to its two streams, seen by letting both be one."""

from msgspec.structs import replace

from memoire.content.snippet import Snippet
from memoire.records.record import Record
from tests.conformance.compare import difference
from tests.conformance.plain import Plain

# On the first line, so that no line changes its number. Line by line, as on a terminal: what Python keeps back for a
# pipe would come late.
ONE_STREAM = '__import__("os").dup2(1, 2); __import__("sys").stdout.reconfigure(line_buffering=True)  '


def with_one_stream(snippet: Snippet) -> Snippet | None:
    """The program with standard error on standard output; None where the first line is no comment to stand before."""
    return Snippet(snippet.path, ONE_STREAM + snippet.source) if snippet.source.startswith("#") else None


def difference_in_order(snippet: Snippet, plain: Plain, record: Record) -> str:
    """What differs first between two runs of a program with one stream, empty if nothing does.

    Args:
        snippet: The program as it is.
        plain: What plain Python gave.
        record: What the engine gave.
    """
    found = difference(
        snippet, replace(plain, stdout="", stderr=plain.stdout), replace(record, stdout="", stderr=record.stdout)
    )
    return found and f"order of the streams: {found}"

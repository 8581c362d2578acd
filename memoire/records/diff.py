"""What differs between two files of records, as Markdown that also reads well in a terminal."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from msgspec.structs import asdict

from memoire.records.published import Environment, Published
from memoire.records.record import Record

# An issue on GitHub takes 65,536 characters, and holds one such text for each version of torch.
LONGEST = 12_000
LINES, WIDTH = 16, 500
# The line of torch's own source that gave a warning changes with every version, and tells a reader nothing.
INTERNAL = re.compile(r" ?\(Triggered internally at [^)]*\)")
# What torch logs of the machine and of its connections, with the time: `W1129 17:03:10.611000 26433 torch/…`.
LOGGED = re.compile(r"[VIWEC]\d{4} \d\d:\d\d:\d\d\.\d+ |\[Gloo\] Rank \d+ is connected to ")


@dataclass(frozen=True)
class Change:
    """A program whose record changed.

    Attributes:
        program: Its path.
        what: What changed, as short phrases.
        lines: Its visible lines before and after, as the lines of a unified diff.
        pages: Files of the pages that use it.
    """

    program: str
    what: list[str]
    lines: list[str]
    pages: list[str]


def visible_lines(record: Record | None) -> list[str]:
    """All that a reader sees of a run, line by line. Two runs are equal if these lines are."""
    if record is None:
        return []
    lines = _printed(record.stdout)
    lines += [f"standard error: {line}" for line in _printed(record.stderr)]
    lines += [f"warning: {line}" for text in record.warnings for line in INTERNAL.sub("", text).splitlines()]
    lines += _graph(record)
    if record.failure:
        details = record.failure.details.splitlines()
        lines += [f"failed in line {record.failure.line}: This program {record.failure.reason}", *details[-1:]]
    return lines


def _printed(text: str) -> list[str]:
    return [line for line in text.rstrip().splitlines() if not LOGGED.match(line)]


def _graph(record: Record) -> Iterator[str]:
    if not record.graph:
        return
    labels = [node.label or node.kind for node in record.graph.nodes]
    for node, label in zip(record.graph.nodes, labels, strict=True):
        yield f"graph: {node.kind} {label}" + "".join(f", saves {name}" for name in node.saves)
    for start, end in record.graph.edges:
        yield f"graph: {labels[start]} -> {labels[end]}"


def difference(before: Record | None, after: Record | None) -> list[str]:
    """The visible lines that differ, each after `-` or `+`, with one line of context; shortened if there are many."""
    old, new = visible_lines(before), visible_lines(after)
    if old == new:
        return []
    found = list(difflib.unified_diff(old, new, n=1, lineterm=""))[3:]
    lines = ["…" if line.startswith("@@") else line for line in found]
    more = len(lines) - LINES
    shown = [line if len(line) <= WIDTH else f"{line[:WIDTH]} …" for line in lines[:LINES]]
    return [*shown, f"… {more} more lines"] if more > 0 else shown


def changes(old: Published, new: Published) -> list[Change]:
    """The programs whose records differ; durations, days and line numbers do not count."""
    found = []
    for path in sorted(old.records.keys() | new.records.keys()):
        both = [file.records[path] for file in (old, new) if path in file.records]
        before, after = (file.records[path].as_record(path) if path in file.records else None for file in (old, new))
        if what := _what(before, after):
            if len({record.source for record in both}) > 1:
                what.append("program edited")
            pages = sorted({page for record in both for page in record.pages})
            found.append(Change(path, what, difference(before, after), pages))
    return found


def _what(before: Record | None, after: Record | None) -> list[str]:
    if before is None or after is None:
        what = ["new program" if before is None else "program removed"]
    elif bool(before.failure) != bool(after.failure):
        what = ["fails" if after.failure else "no longer fails"]
    else:
        what = ["output changed"] if visible_lines(before) != visible_lines(after) else []
    held, holds = _held(before), _held(after)
    what += [f"claim {name} removed" for name in sorted(held - holds)]
    return what + [f"claim {name} added" for name in sorted(holds - held)]


def _held(record: Record | None) -> set[str]:
    return {claim.name for claim in record.claims if claim.reached} if record else set()


def markdown(old: Published, new: Published) -> str:
    """All changes as a table, then each in full as long as there is room."""
    found = changes(old, new)
    count = len(old.records.keys() | new.records.keys())
    if not found:
        return f"## No difference in {_programs(count)}\n\n{_environments(old, new)}\n"
    text = f"## {len(found)} of {_programs(count)} changed\n\n{_environments(old, new)}\n\n"
    text += "| program | what changed | pages |\n|---|---|---|\n"
    for number, change in enumerate(found):
        if len(text) > LONGEST // 2:
            text += f"| … | {_programs(len(found) - number)} more | |\n"
            break
        text += _row(change)
    for change in found:
        section = _section(change) if change.lines else ""
        if len(text) + len(section) > LONGEST:
            return text + "\n… To see the rest, compare the two files with `memoire diff OLD NEW`.\n"
        text += section
    return text


def _programs(count: int) -> str:
    return "1 program" if count == 1 else f"{count} programs"


def _environments(old: Published, new: Published) -> str:
    before, after = _environment(old.environment), _environment(new.environment)
    return f"Both on {before}." if before == after else f"Before: {before}.  \nAfter: {after}."


def _environment(environment: Environment) -> str:
    return ", ".join(f"{name} {value}" for name, value in sorted(asdict(environment).items()) if value)


def _row(change: Change) -> str:
    cells = [f"`snippets/{change.program}`", ", ".join(change.what), ", ".join(change.pages)]
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |\n"


def _section(change: Change) -> str:
    text = "\n".join(change.lines)
    # Longer than any run of backticks in the text.
    fence = "`" * max([3, *(len(mark) + 1 for mark in re.findall("`+", text))])
    return f"\n### `snippets/{change.program}`\n\n{fence}diff\n{text}\n{fence}\n"

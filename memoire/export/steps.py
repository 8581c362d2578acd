"""The recorded steps of a program, as they are shown: folded, and with what was printed so far."""

import json
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from memoire.records.record import Record
from memoire.running.step_recorder import ROUNDS

MOST = 200  # steps that are shown


@dataclass(frozen=True)
class Steps:
    """The steps of a program.

    Attributes:
        stdout: All that it printed.
        shown: The steps that are shown, each as described in `StepRecorder`, with `skipped` and `printed` adapted:
            `printed` is how many characters of `stdout` had been printed.
        values: Tensors and graphs, which steps name by their position here.
        skipped: Statements that ran after the last step that is shown.
    """

    stdout: str
    shown: list[dict[str, Any]]
    values: list[dict[str, Any]]
    skipped: int

    @cached_property
    def data(self) -> str:
        """All of it as JSON, for the script that shows it."""
        data = {"stdout": self.stdout, "steps": self.shown, "values": self.values}
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))

    def tensors(self, step: dict[str, Any]) -> dict[str, dict[str, Any]]:
        """The tensors of a step by their names."""
        return {name: self.values[number] for name, number in step.get("tensors", {}).items()}

    def results(self, step: dict[str, Any]) -> dict[str, str]:
        """The node of each tensor that has one."""
        return self.values[step["graph"]]["results"] if step.get("graph") is not None else {}

    def nodes(self, step: dict[str, Any]) -> dict[str, dict[str, Any]]:
        """The nodes of the graph of a step by their names."""
        return self.values[step["graph"]]["nodes"] if step.get("graph") is not None else {}


def read_steps(record: Record, text: str) -> Steps:
    """The steps that `StepRecorder` wrote, folded.

    Args:
        record: What the program printed.
        text: One JSON object a line.
    """
    steps = [json.loads(line) for line in text.splitlines()]
    values = [value for step in steps for value in step.pop("new")]
    shown, skipped = _folded(steps)
    printed = record.stdout.encode()
    # Where a name of the machine stood, or a progress bar was drawn, only lines can be counted.
    as_is = all(printed[:size].count(b"\n") == lines for size, lines in (step["printed"] for step in shown))
    ends = [0, *(end + 1 for end, letter in enumerate(record.stdout) if letter == "\n")]
    for step in shown:
        size, lines = step["printed"]
        step["printed"] = len(printed[:size].decode("utf-8", "ignore")) if as_is else ends[min(lines, len(ends) - 1)]
    return Steps(record.stdout, shown, values, skipped)


def _folded(steps: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], int]:
    """As many rounds of each loop as there is room for, and how many statements follow that are not shown."""
    rounds = next((most for most in range(ROUNDS, 1, -1) if _count(steps, most) <= MOST), 1)
    seen: Counter[int] = Counter()
    shown, skipped = [], 0
    for step in steps:
        skipped += step.pop("skipped", 0)
        if "line" not in step:
            continue
        seen[step["line"]] += 1
        if seen[step["line"]] > rounds or len(shown) >= MOST:
            skipped += 1
            continue
        shown.append({**step, "skipped": skipped} if skipped else step)
        skipped = 0
    return shown, skipped


def _count(steps: list[dict[str, Any]], rounds: int) -> int:
    return sum(min(count, rounds) for count in Counter(step["line"] for step in steps if "line" in step).values())

"""Recordings of programs, statement by statement, made beside their plain runs; only a true one is kept."""

from concurrent.futures import Future
from pathlib import Path

from memoire import watching
from memoire.content.project import CACHE
from memoire.content.snippet import Snippet
from memoire.records.environment import digest
from memoire.records.record import Record
from memoire.running import step_recorder
from memoire.running.runner import Recorded, Runner, RunnerError
from memoire.running.steady import compared
from memoire.storage import Cache

# Programs that would be others while they are recorded: what they contain, and why.
NOT_RECORDED = {
    "torch.compile": "it compiles",
    "torch.export": "it compiles",
    "perf_counter": "it measures time",
    "torch.utils.benchmark": "it measures time",
    "torch.seed(": "it has another seed each time",
    "from memoire.": "it watches or judges a program itself, and a process has one watcher",
}
WIDTH = 100  # letters of what differs, in the summary


class Recordings:
    """The recordings of one build.

    Attributes:
        refused: The programs whose run was another one while it was recorded, with the lines that differ.
    """

    def __init__(self, root: Path, runner: Runner) -> None:
        """Prepare.

        Args:
            root: The project's folder.
            runner: Runs the programs.
        """
        self.refused: dict[str, str] = {}
        self._runner = runner
        self._cache = Cache(root / CACHE / "steps", *_code())
        self._futures: dict[str, Future[Recorded] | None] = {}
        self._programs: dict[str, Snippet] = {}  # as they were when they were begun
        self._steps: dict[str, str] = {}

    def start(self, snippet: Snippet, is_new: bool) -> None:
        """Take the stored recording of a program, or start a run that is recorded.

        Args:
            snippet: The program.
            is_new: Whether its record is made in this build, and so the recording too.
        """
        if self._programs.get(snippet.path) == snippet:
            return  # only another program was edited
        self._programs[snippet.path] = snippet
        for found in (self.refused, self._steps):
            found.pop(snippet.path, None)
        if why := next((why for text, why in NOT_RECORDED.items() if text in snippet.source), ""):
            self._settle(snippet.path, "", why)
        elif not is_new and (stored := self._cache.get(self._cache.key(digest(snippet)))):
            self._settle(snippet.path, *stored)
        else:
            self._futures[snippet.path] = self._runner.submit_recorded(snippet)

    def steps(self, record: Record) -> str:
        """The steps of a program, "" if there is no true recording; waits until its run has ended.

        Args:
            record: Of its plain run, which must be the same.
        """
        path = record.snippet
        future = self._futures.pop(path, None)
        if future and not record.failure:
            try:
                found = _if_true(record, future.result())
                if not found[0] and (again := self._runner.submit_recorded(self._programs[path])):
                    found = _if_true(record, again.result())  # a busy machine may make a difference too, but not twice
            except RunnerError:  # the plain run says so too
                return ""
            self._settle(path, *found)
            self._cache.put(self._cache.key(record.digest), found)
        return self._steps.get(path, "")

    def summary(self) -> str:
        """How many programs can be stepped through, and which cannot; "" where none is recorded."""
        if not self._steps:
            return ""
        count = sum(bool(steps) for steps in self._steps.values())
        refused = ", ".join(f"{path} ({_shortly(why)})" for path, why in sorted(self.refused.items()))
        return f"recorded {count} of {len(self._steps)} programs step by step" + (
            f"; not those that compile, measure time, or print something else while they are recorded: {refused}"
            if refused
            else ""
        )

    def _settle(self, path: str, steps: str, why: str) -> None:
        self._steps[path] = steps
        if why:
            self.refused[path] = why


def _if_true(record: Record, recorded: Recorded) -> tuple[str, str]:
    """The steps if the recorded run was as the plain one, else what differed."""
    failed = compared(record, recorded.record).failure
    return ("", failed.details or failed.reason) if failed else (recorded.steps, "")


def _code() -> list[Path]:
    """All that a recording depends on besides the program."""
    return [Path(step_recorder.__file__), *sorted(Path(watching.__file__).parent.glob("*.py"))]


def _shortly(why: str) -> str:
    """The first line that only the recorded run wrote, shortened."""
    line = next((line for line in why.splitlines() if line.startswith("+")), why.splitlines()[0])
    return line if len(line) <= WIDTH else f"{line[:WIDTH]}…"

"""The steps that readers see: folded, and with what was printed so far."""

from memoire.export.steps import MOST, read_steps
from memoire.records.record import Record
from tests.memoire.export.recorded_steps import RECORD, recording, step


def test_what_was_printed_so_far_counts_characters() -> None:
    record = Record(snippet="case.py", digest="", stdout="梯度\nb\n")
    steps = read_steps(record, recording(step(1, printed=[7, 1]), step(2, printed=[9, 2])))
    assert [one["printed"] for one in steps.shown] == [3, 5]


def test_where_bytes_cannot_be_counted_lines_are() -> None:
    record = Record(snippet="case.py", digest="", stdout="in /…\nb\n")
    steps = read_steps(record, recording(step(1, printed=[30, 1]), step(2, printed=[32, 2])))
    assert [one["printed"] for one in steps.shown] == [6, 8]


def test_a_long_recording_is_folded_and_says_how_much_is_not_shown() -> None:
    written = [step(line) for line in [*range(1, 101)] * 4] + [{"skipped": 50, "new": []}]
    steps = read_steps(RECORD, recording(*written))
    assert len(steps.shown) <= MOST
    assert {one["line"] for one in steps.shown} == set(range(1, 101))
    assert len(steps.shown) + sum(one.get("skipped", 0) for one in steps.shown) + steps.skipped == 450

"""Finds programs that give something else when they run a second time, which a reader would see as wrong."""

from concurrent.futures import Future
from threading import Lock

from msgspec.structs import replace

from memoire.records.diff import difference
from memoire.records.record import Failure, Record

UNSTEADY = (
    "gives another result when it runs a second time, with another hash seed, in another folder, a moment later. Seed "
    "what is random, as by torch.manual_seed(0); sort what has no order; do not print times, process ids or folders."
)


def both(first: Future[Record], second: Future[Record]) -> Future[Record]:
    """The record of a program that runs twice: that of the first run, which fails if the second gave something else."""
    result: Future[Record] = Future()
    lock = Lock()  # each future calls in the thread of its runner

    def settle(_: Future[Record]) -> None:
        with lock:
            if result.done() or not (first.done() and second.done()):
                return
            if error := first.exception() or second.exception():
                result.set_exception(error)
            else:
                result.set_result(compared(first.result(), second.result()))

    for future in (first, second):
        future.add_done_callback(settle)
    return result


def compared(first: Record, second: Record) -> Record:
    """The record of the first run, marked as steady, or with the lines that differ as the reason of its failure."""
    if first.failure:
        return first
    lines = difference(first, second)
    if not lines and first.claims == second.claims and first.graph == second.graph:
        return replace(first, steady=True)
    held = [[claim.name for claim in record.claims if claim.reached] for record in (first, second)]
    details = "\n".join(lines) or f"Claims that were reached: {held[0]}, then {held[1]}"
    return replace(first, failure=Failure(1, UNSTEADY, details))

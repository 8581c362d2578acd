"""What a runner and the process that runs a program say to each other: one JSON object a line."""

from msgspec import Struct

from memoire.records.record import Outcome
from memoire.running.limits import Limits


class Request(Struct):
    """Asks for one run.

    Attributes:
        key: Comes back with the answer.
        path: Path of the program under `snippets/`.
        source: The program.
        limits: What it may use.
        report: File to write the report to, where there is no pipe.
        is_recorded: Whether the state after each statement is recorded.
    """

    key: str
    path: str
    source: str
    limits: Limits
    report: str = ""
    is_recorded: bool = False


class Ready(Struct, tag=True):
    """The first message of a fork server: what it cannot keep programs from on this machine."""

    unconfined: list[str]


class Answer(Struct, tag=True):
    """The outcome of one run, and what was recorded of its steps."""

    key: str
    outcome: Outcome
    is_recorded: bool
    steps: str


class ServerOptions(Struct):
    """How a fork server is started.

    Attributes:
        workers: How many programs run side by side.
        folder: Where each of them gets a folder; the server creates and removes it.
    """

    workers: int
    folder: str

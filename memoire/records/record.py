"""The record of a run: what a program printed, and how it ended."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

Count = Annotated[int, Meta(ge=0)]
LineNumber = Annotated[int, Meta(ge=1)]
Kind = Literal["result", "operation", "leaf", "constant", "plain"]


class Failure(Struct, frozen=True):
    """Why a run does not count."""

    line: Annotated[LineNumber, Meta(description="Line of the program, 1 if it is unknown.")]
    reason: Annotated[str, Meta(description="The end of the sentence: This program ….")]
    details: Annotated[str, Meta(description="Traceback, or the end of what was printed.")] = ""


class ClaimResult(Struct, frozen=True):
    """An assertion that pages may cite, and whether it held in the run."""

    name: Annotated[
        str,
        Meta(
            pattern="^[a-z0-9]+(-[a-z0-9]+)*$",
            description="Its name, unique in the whole file; the page that shows the program has the id claim-NAME.",
        ),
    ]
    line: Annotated[
        LineNumber,
        Meta(description="Line of the assertion in the program as it is in the repository, with all comments."),
    ]
    text: Annotated[str, Meta(description="The assertion as written.")]
    reached: Annotated[bool, Meta(description="Whether it was run. Had it failed, there would be no record.")]


class Node(Struct, frozen=True):
    """A node of an autograd graph."""

    kind: Annotated[
        Kind,
        Meta(
            description="result: a tensor with a grad_fn. operation: a node of the graph. leaf: a tensor that requires "
            "grad, where a gradient arrives. constant: an input that gets no gradient. plain: a tensor without history "
            "that does not require grad."
        ),
    ]
    label: Annotated[
        str, Meta(description="Name of the variable or of the operation, as MulBackward0; empty for a constant.")
    ]
    saves: Annotated[
        list[str],
        Meta(
            description="The saved tensors of the operation, by variable or by torch's own name; only 'freed' once "
            "backward has run."
        ),
    ] = []


class Graph(Struct, frozen=True):
    """An autograd graph: what a backward pass would walk, from tensors along grad_fn and next_functions."""

    names: Annotated[list[str], Meta(description="The variables that the walk starts from.")]
    nodes: list[Node]
    edges: Annotated[
        list[tuple[Count, Count]],
        Meta(
            description="From and to, as positions in nodes, counted from 0, in the direction in which gradients flow."
        ),
    ]


class Report(Struct, kw_only=True, frozen=True):
    """What the process of a program says of its run.

    Attributes:
        failure: Why the run failed, or None.
        claims: Its claims, in the order of their lines.
        warnings: Each as `Category: message`.
        graph: The autograd graph that the program asks to be drawn, or None.
    """

    failure: Failure | None = None
    claims: list[ClaimResult] = []
    warnings: list[str] = []
    graph: Graph | None = None


class Outcome(Report, kw_only=True, frozen=True):
    """The report of a run, and what was seen from outside.

    Attributes:
        stdout: What the program printed.
        stderr: What it wrote to standard error, without warnings.
        seconds: Duration of the run.
    """

    stdout: str = ""
    stderr: str = ""
    seconds: float = 0.0


class Record(Outcome, kw_only=True, frozen=True):
    """The outcome of one run, and what it is the outcome of.

    Attributes:
        snippet: Path of the program under `snippets/`.
        digest: Digest of everything that can change the outcome.
        ran: Day of the run (UTC), as `2026-11-27`.
        steady: Whether a second run, with another hash seed and in another folder, gave the same.
    """

    snippet: str
    digest: str
    ran: str = ""
    steady: bool = False

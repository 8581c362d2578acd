"""Runs the variants of templates in batches: to start a process for each of some thousands would take a minute."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import msgspec

from memoire.content.snippet import Snippet
from memoire.content.template import Template
from memoire.records.record import Graph, Outcome, Record
from memoire.running import autograd_graph
from memoire.running.runner import to_record

SIZE = 120  # takes a fifth of a second
PROGRAM = Path(__file__).with_name("batch_program.py")
# A program cannot import the engine: in its place, the text of a batch has what it needs of it.
TYPES = "from memoire.records.record import Graph, Kind, Node\n"
GRAPH = "from memoire.running.autograd_graph import describe, requested\n"
PLAIN_TYPES = """\
Kind = str
def Graph(names, nodes, edges): return {"names": names, "nodes": nodes, "edges": edges}
def Node(kind, label, saves): return {"kind": kind, "label": label, "saves": saves}
"""


class Found(msgspec.Struct):
    """What a program of a batch gave: a line of what the batch printed."""

    stdout: str
    graph: Graph | None


@dataclass(frozen=True)
class Batch:
    """Some variants of a template.

    Attributes:
        path: Names the batch among all programs; no file has such a name.
        programs: The variants, as programs.
    """

    path: str
    programs: list[Snippet]

    @cached_property
    def snippet(self) -> Snippet:
        """The program that runs them all."""
        sources = json.dumps([program.source for program in self.programs])
        return Snippet(self.path, f"{_text()}\n\nrun_all({sources})\n")

    def split(self, record: Record) -> dict[str, Record]:
        """The records of the programs by their paths, without those that have to run alone."""
        found = {}
        lines = [] if record.failure else record.stdout.splitlines()
        for program, line in zip(self.programs, lines, strict=False):
            if one := msgspec.json.decode(line, type=Found | None):
                seconds = round(record.seconds / len(self.programs), 4)
                outcome = Outcome(stdout=one.stdout, graph=one.graph, seconds=seconds)
                made = to_record(program, outcome)
                found[program.path] = msgspec.structs.replace(made, ran=record.ran, steady=record.steady)
        return found


def batches(templates: dict[str, Template]) -> list[Batch]:
    """All variants of all templates, in batches; each of one template."""
    made = []
    for path, template in templates.items():
        programs = [variant.snippet for variant in template.variants]
        parts = [programs[start : start + SIZE] for start in range(0, len(programs), SIZE)]
        made += [Batch(f"{path}#{number}", part) for number, part in enumerate(parts)]
    return made


def _text() -> str:
    graph, program = (Path(file).read_text("utf-8") for file in (autograd_graph.__file__, PROGRAM))
    return graph.replace(TYPES, PLAIN_TYPES) + program.replace(GRAPH, "")

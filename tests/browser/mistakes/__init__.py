"""What readers paste into a box for errors, and where the site explains it, or that it does not.

`tracebacks()` runs mistakes that are made in other ways than in the programs of the site; `foreign()` gives messages
that no page explains. Each is a list of cases in a fixed order. A case at an even position is there to develop with,
one at an odd position (`case.judges`) to judge with; what is pasted of a mistake stays in the half of the mistake.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from tests.browser.mistakes.pasted import pasted

if TYPE_CHECKING:
    from tests.browser.mistakes.mistake import Mistake

EXPLAINED = (
    "no_graph",
    "unflagged",
    "in_place",
    "saved_values",
    "views",
    "leaves_and_flags",
    "inference",
    "backward_calls",
    "derivatives",
    "training_tools",
    "conversions",
    "copies",
    "elsewhere",
)
# What no page explained when it was collected; a page that explains one now is named with it.
FURTHER = ("unexplained", "unexplained_python", "near_misses")


@dataclass(frozen=True)
class Case:
    """A text that a reader pastes."""

    name: str
    text: str
    accepted: tuple[str, ...]
    """Addresses within the site, such as `errors/no-graph/#element-0`, the best first; none if no page explains it."""
    position: int

    @property
    def judges(self) -> bool:
        return self.position % 2 == 1


def tracebacks() -> list[Case]:
    """Runs all mistakes, in a few seconds; a third of them come a second time, as people paste them."""
    cases = []
    for position, mistake in [*enumerate(_mistakes(*EXPLAINED)), *enumerate(_mistakes(*FURTHER))]:
        if not mistake.accepted:
            continue
        failure = mistake.fail()
        cases.append(Case(mistake.name, failure.text, mistake.accepted, position))
        for way, text in pasted(position, failure):
            cases.append(Case(f"{mistake.name}, {way}", text, mistake.accepted, position))
    quoted = import_module(f"{__name__}.quoted").QUOTED_AND_EXPLAINED
    return cases + [Case(text[:40], text, (address,), 1) for address, text in quoted.items()]


def foreign() -> list[Case]:
    """Messages that no page explains: raised here, half of them with their traceback, and some that are quoted."""
    cases = []
    for position, mistake in enumerate(_mistakes(*FURTHER)):
        if mistake.accepted:
            continue
        failure = mistake.fail()
        text = failure.text if position % 4 < 2 else failure.summary
        cases.append(Case(mistake.name, text, (), position))
    quoted = import_module(f"{__name__}.quoted").QUOTED
    return cases + [Case(text[:40], text, (), position) for position, text in enumerate(quoted, len(cases))]


def _mistakes(*modules: str) -> list["Mistake"]:
    """Imported here, as torch takes seconds."""
    mistake = import_module(f"{__name__}.mistake").Mistake
    found = [vars(import_module(f"{__name__}.programs.{name}")).values() for name in modules]
    return [value for values in found for value in values if isinstance(value, mistake)]

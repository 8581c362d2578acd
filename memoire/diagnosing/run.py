"""All that the rules know of a run."""

from typing import Any

from memoire.diagnosing.averaged import Averaged
from memoire.diagnosing.births import Births
from memoire.diagnosing.codebooks import Codebooks
from memoire.diagnosing.copies import Copies, Undone
from memoire.diagnosing.cuts import Cuts
from memoire.diagnosing.dead_terms import DeadTerms
from memoire.diagnosing.discarded import Discarded
from memoire.diagnosing.evaluation import Evaluation
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.flow import Flow
from memoire.diagnosing.frozen import Frozen
from memoire.diagnosing.graphs import Graphs
from memoire.diagnosing.hand_written import HandWritten
from memoire.diagnosing.hooks import Hooks
from memoire.diagnosing.ignored import Ignored
from memoire.diagnosing.judging import Judging
from memoire.diagnosing.kept import Kept
from memoire.diagnosing.membership import Membership
from memoire.diagnosing.moment import Before, Moment
from memoire.diagnosing.networks import Networks
from memoire.diagnosing.objectives import Objectives
from memoire.diagnosing.optimizers import Optimizers
from memoire.diagnosing.phases import Phases
from memoire.diagnosing.program import Program
from memoire.diagnosing.replaced import Replaced
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.schedules import Schedules
from memoire.diagnosing.snapshots import Snapshots
from memoire.diagnosing.spelling import spelling
from memoire.diagnosing.state import all_parameters
from memoire.diagnosing.stores import Stores
from memoire.diagnosing.tags import Mark, Tags
from memoire.diagnosing.turns import Turns
from memoire.diagnosing.unregistered import Unregistered


class Run:
    """One run of a program.

    Attributes:
        findings: So far.
        consumed: Marks of all that a gradient was computed of.
        given_line: Where a result was made that was given to an optimizer instead of a leaf.
        scaler_line: Where a `GradScaler` made the last step.
        late_flag: A tensor whose `.grad` was read last and is None, since it got its flag too late.
        explained: Addresses of the leaves that cuts in losses keep from learning, once the run has ended.
        asked: Addresses of the leaves behind what the last `autograd.grad` was asked for.
        kept: What was added to sums and lists.
        rules: Those that are told about the run; whoever makes it adds them.
    """

    def __init__(self, program: Program) -> None:
        """Begin; `program` is its syntax."""
        self.findings: list[Finding] = []
        self.given_line: int | None = None
        self.scaler_line: int | None = None
        self.late_flag: Finding | None = None
        self.consumed: set[Mark] = set()
        self.asked: set[int] = set()
        self.explained: set[int] = set()
        self.kept = Kept()
        self.tags, self.cuts, self.graphs, self.stores = Tags(), Cuts(), Graphs(), Stores()
        self.evaluation, self.membership, self.optimizers = Evaluation(), Membership(), Optimizers()
        self.unregistered, self.hand_written = Unregistered(), HandWritten(self.optimizers)
        self.flow, self.networks, self.turns, self.hooks = Flow(), Networks(), Turns(), Hooks()
        self.copies, self.undone, self.frozen, self.judging = Copies(), Undone(), Frozen(), Judging()
        self.phases, self.schedules, self.snapshots = Phases(program), Schedules(), Snapshots()
        self.objectives = Objectives(self.tags, self.stores)
        self.averaged, self.dead_terms = Averaged(self.optimizers), DeadTerms(self.graphs, self.tags)
        self.births, self.discarded = Births(self.optimizers), Discarded(program)
        self.ignored, self.replaced, self.codebooks = Ignored(program), Replaced(self.optimizers), Codebooks()
        self.rules: list[Rule[Run]] = []

    def began(self, moment: Moment, before: Before) -> None:
        """A statement is about to run."""
        self.snapshots.read(moment, before)
        for rule in self.rules:
            rule.began(moment, before)

    def ended(self, moment: Moment, before: Before, values: list[Any]) -> None:
        """A statement has run and written these values."""
        self.frozen.made(moment, values)
        self.snapshots.made(moment, values)
        self.copies.ended(moment)
        self.undone.ended(moment)
        self.unregistered.ended(moment)
        self.hand_written.ended(moment, before)
        self.optimizers.cleared(self.hand_written.cleared(moment), moment.line)
        self.cuts.note_flags(moment)
        if self.optimizers.states:
            self.membership.note_flags(moment.syntax.text, moment.line)
        self.findings += spelling(moment) + self.stores.data_writes(moment, self.graphs.needs_data())
        for rule in self.rules:
            rule.ended(moment, before)

    def found(self, *kinds: str) -> bool:
        """Whether there is a finding of a kind that begins so."""
        return any(one.kind.startswith(kinds) for one in self.findings)

    @property
    def is_frozen(self) -> bool:
        """Whether nothing that optimizers hold requires grad any more."""
        held = all_parameters(self.optimizers.states)
        return bool(held) and not any(one.requires_grad for one in held)

    def outside(self) -> list[Finding]:
        """Parameters in no optimizer; to blame is an optimizer that has those of another one, or else the first."""
        held = [[id(one) for one in state.parameters()] for state in self.optimizers.states]
        again = [number for number, one in enumerate(held) if one and one in held[:number]]
        line = self.optimizers.states[again[0] if again else 0].line if held else 1
        known = self.networks.judges | self.cuts.overwritten | self.unregistered.known
        return self.membership.conclude(line, self.births.lines | self.stores.replaced, known)

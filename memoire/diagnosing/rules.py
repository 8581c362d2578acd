"""All rules that are told about a run."""

from memoire.diagnosing.both_sides import BothSides
from memoire.diagnosing.counted import Counted
from memoire.diagnosing.first_losses import FirstLosses
from memoire.diagnosing.flat import Flat
from memoire.diagnosing.forms import Forms
from memoire.diagnosing.iterators import Iterators
from memoire.diagnosing.left_out import LeftOut
from memoire.diagnosing.losses import Losses
from memoire.diagnosing.mixed import Mixed
from memoire.diagnosing.outside import Outside
from memoire.diagnosing.penalties import Penalties
from memoire.diagnosing.precomputed import Precomputed
from memoire.diagnosing.program import Program
from memoire.diagnosing.rates import Rates
from memoire.diagnosing.ratios import Ratios
from memoire.diagnosing.rebinding import Rebinding
from memoire.diagnosing.recurrence import Recurrence
from memoire.diagnosing.repeated import Repeated
from memoire.diagnosing.reversal import Reversal
from memoire.diagnosing.rule import Rule
from memoire.diagnosing.run import Run
from memoire.diagnosing.samples import Samples
from memoire.diagnosing.shadows import Shadows
from memoire.diagnosing.shared import Shared
from memoire.diagnosing.teachers import Teachers
from memoire.diagnosing.untied import Untied
from memoire.diagnosing.wrong_way import WrongWay


def rules(run: Run, program: Program) -> list[Rule[Run]]:
    """One of each for a run of a program."""
    return [
        Iterators(run.stores),
        run.phases,
        Recurrence(run.tags, run.graphs),
        run.births,
        Rebinding(program, run.hooks, run.optimizers),
        run.discarded,
        Flat(run.stores, run.graphs),
        Rates(),
        Losses(run.graphs, program),
        Counted(run.graphs),
        LeftOut(program),
        Shared(run.stores),
        Forms(program),
        run.dead_terms,
        Penalties(),
        Outside(),
        Reversal(),
        Teachers(),
        Ratios(run.graphs, run.stores),
        Shadows(run.stores, run.optimizers),
        run.averaged,
        run.ignored,
        run.replaced,
        run.codebooks,
        Samples(),
        Untied(),
        FirstLosses(program, run.optimizers),
        Repeated(),
        Precomputed(program),
        BothSides(run.graphs),
        Mixed(),
        WrongWay(),
    ]

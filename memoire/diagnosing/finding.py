"""What can be wrong, and which section explains it."""

from dataclasses import dataclass

# The section of the site for each kind of finding; a test looks them up in docs/.
PAGES = {
    "cut-detach": "detach/what-it-does/#one-path",
    "cut-data": "compare/detach-vs-clone-vs-data/#five-ways",
    "cut-number": "detach/numpy-and-item/#ways",
    "cut-copy": "errors/conversions/#copy-construct",
    "cut-not-differentiable": "errors/no-graph/#find-the-cut",
    "cut-mode": "training/no-grad-in-training/#cuts-upstream",
    "cut-switch": "no-grad/forms/#by-a-flag",
    "no-graph": "errors/no-graph/#element-0",
    "zero-grad": "training/accumulate-and-clip/#where-to-clear",
    "no-step": "requires-grad/grad-none-or-zero/#accumulation",
    "parentheses": "no-grad/forms/#parentheses",
    "bare-call": "myths/reach/#bare-call",
    "not-in-optimizer": "training/not-in-the-optimizer/",
    "unfrozen-late": "training/unfreeze/",
    "frozen-moves": "training/frozen-parameters-and-optimizers/",
    "backward-twice": "errors/backward-calls/#second-time",
    "state-carried": "training/truncated-backprop/#with-detach",
    "modified": "errors/in-place/#modified",
    "modified-by-step": "errors/in-place/#optimizer-step",
    "leaf-modified": "errors/in-place/#leaf",
    "train-in-evaluation": "eval/eval-versus-no-grad/#validation",
    "eval-in-training": "eval/training-flag/#flag",
    "graphs-kept": "no-grad/memory-and-speed/#total-loss",
    "data-write": "compare/detach-vs-clone-vs-data/#caught-or-wrong",
    "inference-tensor": "inference-mode/in-training/",
    "non-leaf-by-accident": "requires-grad/non-leaf-by-accident/",
    "non-leaf-grad": "errors/leaves-and-flags/#grad-of-a-non-leaf",
    "nan-gradient": "errors/nan-gradients/#singular-points",
    "nan-loss": "errors/nan-gradients/#first",
    "retain-graph": "myths/training/#retain-graph",
    "clip-order": "training/accumulate-and-clip/#clip",
    "clip-nothing": "training/clip-and-log-norms/#used-up",
    "scheduler-first": "training/accumulate-and-clip/",
    "misspelt": "requires-grad/misspelt-flags/#accepted-silently",
}


@dataclass(frozen=True, order=True)
class Finding:
    """Something wrong with a program.

    Attributes:
        line: Where, counted from 1.
        what: One sentence.
        kind: A key of `PAGES`.
    """

    line: int
    what: str
    kind: str

    @property
    def page(self) -> str:
        """The section that explains it, from the root of the site."""
        return PAGES[self.kind]

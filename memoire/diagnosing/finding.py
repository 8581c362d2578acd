"""What can be wrong, and which section explains it."""

from dataclasses import dataclass

# The section of the site for each kind of finding; a test looks them up in docs/.
PAGES = {
    "cut-detach": "detach/what-it-does/#one-path",
    "cut-in-place": "detach/detach-in-place/#this-tensor",
    "cut-data": "compare/detach-vs-clone-vs-data/#five-ways",
    "cut-judged": "detach/gan-discriminator/#generator-step",
    "cut-action": "training/policy-gradients/#actor",
    "cut-number": "detach/numpy-and-item/#ways",
    "cut-copy": "errors/conversions/#copy-construct",
    "cut-not-differentiable": "errors/no-graph/#find-the-cut",
    "flag-late": "training/frozen-network-input-gradients/#the-flag",
    "made-in-forward": "training/not-in-the-optimizer/#made-in-forward",
    "norm-moves": "eval/batchnorm/#frozen",
    "too-coarse": "training/mixed-precision/#too-coarse",
    "cut-sample": "training/policy-gradients/#sampling",
    "cut-normal": "graphs/random-and-scatter/",
    "cut-choice": "graphs/choosing/#argmax",
    "cut-mode": "training/no-grad-in-training/#cuts-upstream",
    "cut-switch": "no-grad/forms/#by-a-flag",
    "copy-trained": "detach/copies/#deepcopy",
    "no-gradient": "debugging/nothing-is-learned/#gradient-none",
    "no-graph": "errors/no-graph/#element-0",
    "zero-grad": "training/accumulate-and-clip/#where-to-clear",
    "rebound": "training/hand-written-sgd/#rebinding",
    "rebound-average": "training/ema-and-targets/",
    "result-unused": "training/hand-written-sgd/#forms",
    "result-of-detach": "detach/detach-in-place/#this-tensor",
    "clip-unused": "training/accumulate-and-clip/#clip",
    "state-entry": "detach/copies/#state-dict",
    "zero-grad-by-hand": "training/hand-written-sgd/#clearing",
    "no-step": "requires-grad/grad-none-or-zero/#accumulation",
    "parentheses": "no-grad/forms/#parentheses",
    "bare-call": "myths/reach/#bare-call",
    "not-in-optimizer": "training/not-in-the-optimizer/",
    "unfrozen-late": "training/unfreeze/",
    "table-frozen": "training/embeddings/#from-pretrained",
    "adapter-frozen": "training/libraries-that-freeze/#zero",
    "frozen-moves": "training/frozen-parameters-and-optimizers/",
    "backward-twice": "errors/backward-calls/#second-time",
    "graph-reused": "errors/backward-calls/#second-time",
    "detached-each-step": "training/truncated-backprop/#reach",
    "state-carried": "training/truncated-backprop/#with-detach",
    "bank-carried": "detach/constant-targets/#queue",
    "modified": "errors/in-place/#modified",
    "modified-by-step": "errors/in-place/#optimizer-step",
    "leaf-modified": "errors/in-place/#leaf",
    "train-in-evaluation": "eval/eval-versus-no-grad/#validation",
    "teacher-in-train-mode": "eval/eval-versus-no-grad/#two-by-two",
    "trained-in-validation": "eval/eval-versus-no-grad/#validation",
    "eval-in-training": "eval/training-flag/#flag",
    "graphs-kept": "no-grad/memory-and-speed/#total-loss",
    "graphs-collected": "training/memory-grows/#graphs",
    "average-kept": "training/ema-and-targets/",
    "plain-gradient": "training/gradient-penalty/#create-graph",
    "inner-gradient": "training/second-derivatives/#through-an-update",
    "teacher-trained": "training/frozen-parameters-and-optimizers/",
    "moving-target": "detach/constant-targets/#semi-gradient",
    "advantage": "training/policy-gradients/#advantage",
    "ratio": "training/policy-gradients/#ratio",
    "temperature": "training/several-losses/#temperature",
    "temperature-trained": "training/several-losses/#temperature",
    "judge-trained": "training/policy-gradients/#actor",
    "same-network": "detach/copies/#deepcopy",
    "shadow-shared": "training/ema-and-targets/#load-state-dict",
    "target-trained": "training/ema-and-targets/#targets",
    "state-shared": "detach/copies/#state-dict",
    "step-undone": "debugging/nothing-is-learned/#weights-constant",
    "left-by-another": "training/gan-steps/#leftovers",
    "not-detached": "detach/gan-discriminator/#without",
    "cleared-unused": "training/accumulate-and-clip/#where-to-clear",
    "hook-zeroes": "graphs/hooks/#return",
    "hook-again": "graphs/hooks/#handle",
    "used-outside": "graphs/custom-function/#outside",
    "gradient-ignored": "graphs/custom-function/#check",
    "gradient-none": "graphs/custom-function/#one-per-input",
    "data-write": "compare/detach-vs-clone-vs-data/#caught-or-wrong",
    "inference-tensor": "inference-mode/in-training/",
    "non-leaf-by-accident": "requires-grad/non-leaf-by-accident/",
    "non-leaf-grad": "errors/leaves-and-flags/#grad-of-a-non-leaf",
    "nan-gradient": "errors/nan-gradients/#singular-points",
    "nan-loss": "errors/nan-gradients/#first",
    "retain-graph": "myths/training/#retain-graph",
    "clip-order": "training/accumulate-and-clip/#clip",
    "clip-nothing": "training/clip-and-log-norms/#used-up",
    "iterator-used-up": "training/clip-and-log-norms/#used-up",
    "clip-scaled": "training/accumulate-and-clip/#unscale",
    "step-scaled": "training/accumulate-and-clip/#unscale",
    "cut-checkpoint": "training/checkpointing/",
    "step-order": "training/accumulate-and-clip/#where-to-clear",
    "cleared-early": "training/accumulate-and-clip/#where-to-clear",
    "scheduler-first": "errors/schedulers/#order",
    "schedule-left": "training/unfreeze/#schedulers",
    "rate-zero": "training/zero-gradients/#rate-zero",
    "loss-unused": "training/several-losses/",
    "loss-overwritten": "training/several-losses/",
    "counted-twice": "training/several-losses/#each",
    "attack-fills": "training/frozen-network-input-gradients/#adversarial",
    "memory-shared": "requires-grad/parameters-and-buffers/#shared",
    "straight-through": "detach/straight-through/#vq-vae",
    "freezes-nothing": "training/freeze-layers/#by-name",
    "hook-without-return": "graphs/hooks/#return",
    "dropout-always": "eval/dropout/#functional",
    "zero-gradient": "training/zero-gradients/#saturated",
    "weight-zero": "training/several-losses/#weight-zero",
    "both-zero": "training/zero-gradients/#lora",
    "cut-flat": "detach/straight-through/#why",
    "unregistered": "requires-grad/parameters-and-buffers/#lists",
    "unregistered-tensor": "requires-grad/parameters-and-buffers/#which",
    "unregistered-result": "requires-grad/non-leaf-by-accident/#in-a-module",
    "scalar-outputs": "errors/backward-calls/#scalar-outputs",
    "not-used": "errors/backward-calls/#not-used",
    "numpy": "errors/conversions/#numpy",
    "number": "errors/no-graph/#number",
    "differentiated-input": "errors/no-graph/#differentiated-input",
    "retain-grad": "errors/no-graph/#retain-grad",
    "register-hook": "errors/no-graph/#register-hook",
    "deepcopy": "errors/conversions/#deepcopy",
    "only-leaves": "errors/leaves-and-flags/#only-leaves",
    "floating-point-only": "errors/leaves-and-flags/#floating-point-only",
    "gradient-count": "graphs/custom-function/#one-per-input",
    "invalid-gradient": "errors/own-functions/#invalid-gradient",
    "save-for-backward": "errors/own-functions/#save-for-backward",
    "no-backward": "errors/own-functions/#no-backward",
    "unscale-twice": "errors/mixed-precision/#unscale-twice",
    "update-without-step": "errors/mixed-precision/#update-without-step",
    "scaler-order": "errors/optimizers/#scaler-order",
    "different-metadata": "errors/recomputation/#different-metadata",
    "different-number": "errors/recomputation/#different-number",
    "view-made-in-no-grad": "errors/views/#view-made-in-no-grad",
    "several-views": "errors/views/#several-views",
    "before-init": "errors/modules/#before-init",
    "hook-size": "errors/hooks/#returns",
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

    @property
    def facts(self) -> dict[str, int | str]:
        """What the command tells of it."""
        return {"line": self.line, "what": self.what, "page": self.page}

"""The program's own code in backward: hooks, and the `backward` of an `autograd.Function`."""

from collections.abc import Iterable
from types import CodeType, FrameType, FunctionType
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.values import is_growing, is_zero, leaves, parameters, tensors_in
from memoire.watching.reach import names_of

OFTEN = 3
ZEROED = "this hook makes the gradient zero, so nothing before it learns"
AGAIN = "this hook is registered again and again, and never removed"
NO_GRADIENT = "backward returns no gradient for an input that requires one, so what it comes from does not learn"
GROUPS = (
    "_backward_hooks",
    "_forward_hooks",
    "_forward_pre_hooks",
    "_backward_pre_hooks",
    "_post_accumulate_grad_hooks",
)


class Hooks:
    """Where hooks were registered, and what own functions returned."""

    def __init__(self) -> None:
        self._of_line: dict[int, set[int]] = {}
        self._line_of: dict[CodeType, int] = {}
        self._zeroed: dict[int, bool] = {}
        self._sizes: dict[tuple[int, int], list[int]] = {}
        self._empty: set[int] = set()

    def registered(self, subject: Any, hook: Any, moment: Moment, is_backward: bool) -> None:
        """A hook is about to be registered at a tensor or a module."""
        is_tensor = isinstance(subject, moment.torch.Tensor)
        if is_backward:
            behind = leaves(subject) if is_tensor else {id(one) for one in parameters(subject) if one.requires_grad}
            self._of_line.setdefault(moment.line, set()).update(behind)
            if isinstance(hook, FunctionType):
                self._line_of[hook.__code__] = moment.line
        if not is_tensor or subject.is_leaf:
            inside = [getattr(subject, name, None) or () for name in GROUPS]
            sizes = self._sizes.setdefault((moment.line, id(subject)), [])
            sizes.append(sum(len(one) for one in inside))

    @property
    def is_any(self) -> bool:
        """Whether a hook for gradients was registered at all."""
        return bool(self._of_line)

    def is_hook(self, code: CodeType) -> bool:
        """Whether a function was registered as a hook for gradients."""
        return code in self._line_of

    def ended(self, frame: FrameType, value: Any, torch: Any) -> None:
        """A function of the program returns, perhaps a hook."""
        code = frame.f_code
        if (line := self._line_of.get(code)) is None:
            return
        names, results = names_of(frame), tensors_in(value, torch)
        given = [names.get(one) for one in code.co_varnames[: code.co_argcount]]
        if not results or not any(not is_zero(one) for one in tensors_in(given, torch)):
            return
        self._zeroed[line] = self._zeroed.get(line, True) and all(map(is_zero, results))

    def returned(self, context: Any, value: Any, line: int, torch: Any) -> None:
        """The `backward` of an own function returns."""
        needed: Iterable[bool] = getattr(context, "needs_input_grad", ())
        values = value if isinstance(value, tuple) else (value,)
        pairs = zip(needed, values, strict=False)
        if any(is_needed and _is_nothing(one, torch) for is_needed, one in pairs):
            self._empty.add(line)

    def conclude(self, lost: set[int], still: set[int]) -> list[Finding]:
        """What is to blame.

        Args:
            lost: Addresses of parameters that never had a gradient.
            still: Addresses of those whose gradient was zero in each step.
        """
        found = [Finding(line, NO_GRADIENT, "gradient-none") for line in self._empty] if lost | still else []
        for line, behind in self._of_line.items():
            if still - lost and (self._zeroed.get(line) or (behind and behind <= still - lost)):
                found.append(Finding(line, ZEROED, "hook-zeroes"))
        again = {line for (line, _), sizes in self._sizes.items() if is_growing(sizes, OFTEN)}
        return found + [Finding(line, AGAIN, "hook-again") for line in sorted(again)]


def _is_nothing(gradient: Any, torch: Any) -> bool:
    return gradient is None or any(map(is_zero, tensors_in(gradient, torch)))

"""What backward goes through: which line made which node, values that are no numbers, graphs that grow."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Any

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.tags import Marks
from memoire.diagnosing.values import is_finite, nodes

# Operations whose slope can be infinite, the likeliest first.
SINGULAR = ("Sqrt", "Norm", "Log", "Rsqrt", "Acos", "Asin", "Pow", "Std", "Var", "Div", "Atan2", "Exp")
NO_NUMBER = 2**60  # AccumulateGrad has the highest


@dataclass(frozen=True)
class Node:
    """A node that backward went to.

    Attributes:
        name: Of its class.
        number: The later it was made, the higher.
        below: The numbers of the nodes that it leads to, without the leaves.
    """

    name: str
    number: int
    below: tuple[int, ...]

    @property
    def lowest(self) -> int:
        """The lowest of these numbers, or its own."""
        return min(self.below, default=self.number)


class Graphs:
    """Knows nodes by their sequence numbers only.

    Attributes:
        nodes: Of the last backward.
        since: The number that the next node had at the backward before; 0 before the second one.
        last: Likewise at the last backward.
        first: Likewise at the first one.
        carried: What was read at a line with a graph from before the last backward: places, and addresses of tensors.
    """

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.since = self.last = self.first = 0
        self.carried: dict[int, dict[tuple[int, str], set[int]]] = {}
        self._lines: list[tuple[int, int, bool]] = [(0, 0, False)]  # from which number on, which line, goes it on
        self._next = 0
        self._sizes: dict[int, list[int]] = {}

    def began(self, moment: Moment) -> None:
        """Note from which number on a line makes nodes, and what it reads."""
        self._next = moment.torch._C._autograd._get_sequence_nr()
        self._lines.append((self._next, moment.line, False))
        if not self.last:
            return
        for one in moment.syntax.loaded:
            tensors = [tensor for tensor in moment.tensors(one) if tensor.grad_fn is not None]
            if old := {id(tensor) for tensor in tensors if _number(tensor.grad_fn) < self.last}:
                self.carried.setdefault(moment.line, {})[moment.place(one)] = old

    def went_on(self, line: int, torch: Any) -> None:
        """Note that a line goes on to make nodes, after a function that it called has returned."""
        number = torch._C._autograd._get_sequence_nr()
        if self._lines[-1][1] != line:
            self._lines.append((number, line, True))

    def needs_data(self) -> bool:
        """Whether operations were recorded that no backward has gone through, in a program that trains."""
        return 0 < self.last < self._next

    def line_of(self, number: int) -> int:
        """The line that made a node."""
        return self._lines[bisect_right(self._lines, (number, 1 << 30)) - 1][1]

    def lines_between(self, first: int, end: int) -> list[int]:
        """The lines that made nodes with these numbers, the last one excluded, each as often as it ran."""
        begin, stop = bisect_left(self._lines, (first,)), bisect_left(self._lines, (end,))
        following = [one[0] for one in self._lines[begin + 1 : stop + 1]] + [end]
        pairs = zip(self._lines[begin:stop], following, strict=False)
        made = [(line, goes_on) for (number, line, goes_on), after in pairs if after > number]
        begun = [line for line, goes_on in made if not goes_on]
        return begun + [line for line, goes_on in made if goes_on and line not in begun]

    def lines(self) -> set[int]:
        """The lines that the last backward went through."""
        return {self.line_of(node.number) for node in self.nodes}

    def starts(self, line: int) -> list[int]:
        """The numbers that the next nodes had whenever a line began."""
        return [number for number, one, goes_on in self._lines if one == line and not goes_on]

    def is_in_training(self, line: int) -> bool:
        """Whether a line has also run after the first backward."""
        return any(number > self.first for number in self.starts(line))

    def has_run_before(self, line: int) -> bool:
        """Whether a line has also run before the last backward."""
        return any(number <= self.since and one == line for number, one, _ in self._lines)

    def backward(self, roots: list[Any], marks: Marks, line: int, retains: bool, torch: Any) -> list[Finding]:
        """Note what a backward will go through."""
        self.since, self.last = self.last, torch._C._autograd._get_sequence_nr()
        self.first = self.first or self.last
        found = []
        behind = [node for root in roots for node in nodes(root)]
        self.nodes = [_node(one) for one in behind]
        if any(not is_finite(root, torch) for root in roots):
            places = sorted(mark.line for mark in marks if mark.kind == "non-finite")
            what = "the first value that is nan or infinite is made here, and reaches the loss"
            found.append(Finding(places[0] if places else line, what, "nan-loss"))
        if retains:
            sizes = self._sizes.setdefault(line, [])
            sizes.append(len(behind))
            if len(sizes) >= 3 and sizes[-3] < sizes[-2] < sizes[-1]:
                what = "retain_graph=True keeps all graphs: this backward goes through more nodes each time"
                found.append(Finding(line, what, "retain-graph"))
        return found

    def of_nan_gradient(self, line: int) -> Finding:
        """The operation that made a gradient nan, or else the line that used the gradient."""
        for operation in SINGULAR:
            if numbers := [node.number for node in self.nodes if operation in node.name]:
                line = self.line_of(min(numbers))
                break
        return Finding(line, "the gradient becomes nan or infinite in this operation", "nan-gradient")


def _number(function: Any) -> int:
    return function._sequence_nr() if hasattr(function, "_sequence_nr") else NO_NUMBER


def _node(function: Any) -> Node:
    number = _number(function)
    below = [_number(one) for one, _ in function.next_functions if one is not None]
    return Node(type(function).__name__, number, tuple(one for one in below if one < NO_NUMBER))

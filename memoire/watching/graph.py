"""The autograd graph of the tensors in reach, as plain data."""

from types import FrameType
from typing import Any
from weakref import ReferenceType, finalize

from memoire.watching.reach import names_of
from memoire.watching.wrappers import Wrappers

MOST = 120  # nodes of one step
RAW = "_raw_saved_"


class Graph:
    """Walks from tensors along `next_functions`, as the backward pass does; holds nodes only while it walks.

    Attributes:
        nodes: By the name of a node, which stays the same from step to step: its operation, what it saved, if freed.
        edges: From the node of a result to the nodes that its gradient goes to.
        results: The node of each tensor that has one.
        saved_bytes: Memory of saved tensors, each storage once; None if this torch does not tell.
    """

    def __init__(
        self, wrappers: Wrappers, leaves: dict[int, str], saved_names: dict[type, list[str]], released: Any
    ) -> None:
        """Begin.

        Args:
            wrappers: Hides what reading makes.
            leaves: Names of tensors by their addresses.
            saved_names: What each kind of node saves, as far as that is known; more is added.
            released: The node that backward is taking its saved tensors from at this moment; None if there is none.
        """
        self.nodes: dict[str, dict[str, Any]] = {}
        self.edges: list[tuple[str, str]] = []
        self.results: dict[str, str] = {}
        self.saved_bytes: int | None = 0
        self.is_whole = True
        self._wrappers, self._leaves, self._known, self._released = wrappers, leaves, saved_names, released
        self._seen: dict[Any, str] = {}
        self._memory: set[int] = set()

    def add(self, name: str, function: Any) -> None:
        """Add the node of a tensor with all that is behind it."""
        if (root := self._visit(function)) is None:
            return
        self.results[name] = root
        waiting = [function]
        while waiting:
            here = waiting.pop()
            for following, _ in here.next_functions:
                if following is None:
                    continue
                is_new = following not in self._seen
                if (there := self._visit(following)) is None:
                    continue
                self.edges.append((self._seen[here], there))
                if is_new:
                    waiting.append(following)

    def data(self) -> dict[str, Any]:
        """What was found."""
        return {
            "nodes": self.nodes,
            "edges": self.edges,
            "results": self.results,
            "saved_bytes": self.saved_bytes,
            "is_whole": self.is_whole,
        }

    def _visit(self, function: Any) -> str | None:
        if function in self._seen:
            return self._seen[function]
        if len(self.nodes) >= MOST:
            self.is_whole = False
            return None
        operation = type(function).__name__
        if operation == "AccumulateGrad":
            variable = function.variable
            key = self._leaves.get(id(variable)) or f"leaf {len(self.nodes)}"
            self.nodes[key] = {"operation": operation, "is_leaf": True}
        else:
            key = f"{operation} {function._sequence_nr()}"
            names, is_freed = self._saved(function)
            self.nodes[key] = {"operation": operation, "is_leaf": False, "saved": names, "is_freed": is_freed}
        self._seen[function] = key
        return key

    def _saved(self, function: Any) -> tuple[list[str], bool]:
        """The names of the saved tensors, and whether they were freed.

        Only what is held as it is gets read: unpacking what a hook packed would call the hook.
        """
        if function is self._released:
            return [], True
        names, freed = [], False
        for name in self._saved_names(type(function)):
            try:
                held = getattr(function, RAW + name)
            except RuntimeError:
                freed = True
                continue
            state = [self._held(function, name, one) for one in (held if isinstance(held, tuple) else (held,))]
            names += [name] * ("held" in state)
            freed |= "freed" in state
        return names, freed

    def _saved_names(self, kind: type) -> list[str]:
        if kind not in self._known:
            # As dir() gives them, which would sort all the others too.
            names = {name.removeprefix(RAW) for one in kind.__mro__ for name in vars(one) if name.startswith(RAW)}
            self._known[kind] = sorted(names)
        return self._known[kind]

    def _held(self, function: Any, name: str, saved: Any) -> str:
        if not hasattr(saved, "unpack_hook"):  # an older torch
            self.saved_bytes = None
            return "held"
        if saved.unpack_hook is not None:
            return "held"
        tensor = self._wrappers.read(lambda: saved.data)
        if tensor is not None:
            if self.saved_bytes is not None and tensor.device.type == "cpu" and type(tensor).__module__ == "torch":
                self._count(tensor)
            return "held"
        try:
            getattr(function, f"_saved_{name}")  # nothing is held, so there is nothing to unpack
        except RuntimeError:
            return "freed"
        return "nothing"

    def _count(self, tensor: Any) -> None:
        try:
            address = tensor.data_ptr()
        except RuntimeError:  # no memory of its own
            return
        if address not in self._memory:
            self._memory.add(address)
            self.saved_bytes = (self.saved_bytes or 0) + tensor.numel() * tensor.element_size()


def released_node(torch: Any, frame: FrameType) -> Any:
    """The node whose saved tensors backward is releasing while this frame runs, None if it does not.

    Then torch still names tensors that are half destroyed, and to read one crashes. A statement can run at that moment
    only because a tensor or its memory is destroyed: in a finalizer, in `__del__`, or in the callback of a weak
    reference.
    """
    node = torch._C._current_autograd_node()
    if node is None:
        return None
    innermost: FrameType | None = frame
    while innermost and not _destroys(innermost):
        innermost = innermost.f_back
    is_callback = any(type(one) is ReferenceType and one() is None for one in names_of(frame).values())
    return node if innermost or is_callback else None


def _destroys(frame: FrameType) -> bool:
    return frame.f_code is finalize.__call__.__code__ or frame.f_code.co_name == "__del__"

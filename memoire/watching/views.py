"""Reads `grad_fn` without making torch renew it.

A view whose base was written in place has an outdated node; reading `grad_fn` then makes a new one, with a new
sequence number (torch/csrc/autograd/variable.cpp, `VariableHooks::grad_fn`). The program may never read it, so neither
does this.
"""

from collections.abc import Callable
from typing import Any

Known = tuple[int, str | None]  # the version at which the node was fresh, and the name of the node


class Views:
    """Remembers, by address, at which version of its memory each view had which node."""

    def __init__(self) -> None:
        self._known: dict[int, Known] = {}
        self._now: dict[int, Known] = {}

    def next_step(self) -> None:
        """Forget the views that were not seen in the last step: their addresses may be used again."""
        self._known, self._now = self._now, {}

    def grad_fn(self, tensor: Any, version: int | None, mentioned: Callable[[], bool]) -> tuple[str | None, bool]:
        """The name of a tensor's node, and whether torch will renew the node when it is next used.

        Args:
            tensor: Any tensor.
            version: The version counter of its memory; None if it has none.
            mentioned: Whether the statement that just ran names this view. A recorded write through the view itself
                renews the node at once.
        """
        if not self.is_fresh(tensor, version, mentioned):
            known = self._now[id(tensor)] = self._known[id(tensor)]
            return known[1], True
        try:
            function = tensor.grad_fn
        except RuntimeError:  # a view that torch refuses to bring up to date
            if id(tensor) not in self._known:
                return None, True
            known = self._now[id(tensor)] = self._known[id(tensor)]
            return known[1], True
        name = None if function is None else type(function).__name__
        if version is not None and tensor._is_view():
            self._now[id(tensor)] = (version, name)
        return name, False

    def is_fresh(self, tensor: Any, version: int | None, mentioned: Callable[[], bool]) -> bool:
        """Whether reading the node makes no new one."""
        if version is None or not tensor._is_view() or id(tensor) not in self._known:
            return True
        if id(tensor) in self._now:
            return self._now[id(tensor)][0] == version
        return self._known[id(tensor)][0] == version or mentioned()

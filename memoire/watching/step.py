"""Describes the state of a program after one of its statements."""

import re
import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

from memoire.watching.graph import Graph, released_node
from memoire.watching.modes import autocast, grad_mode, module_modes
from memoire.watching.reach import Reach, variables
from memoire.watching.statements import Statement
from memoire.watching.tensors import Describer, unseen
from memoire.watching.wrappers import uncollected

MOST_TENSORS = 48
MAY_READ_GRADS = re.compile(r"\.\s*grad|(step|clip\w*|zero_grad)\s*\(")
READS_GRADS = re.compile(r"(step|clip\w*|zero_grad)\(")  # of all parameters, in a library


class Describing:
    """Makes the data of steps; keeps nothing of the program but addresses."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._describer: Describer | None = None
        self._asking: dict[int, Callable[[str], bool] | None] = {}  # by the line of a statement
        self._found: set[int] = set()  # lines of statements that found their gradients since the last description

    def before(self, frame: FrameType, statement: Statement) -> None:
        """Let a statement that may read `.grad` find all gradients as if nobody had looked."""
        if not self._describer or not self._describer.wrappers.are_hidden or statement.line in self._found:
            return
        asked = self._asked(statement)
        if not asked:
            return
        self._found.add(statement.line)
        with uncollected(), unseen(self._describer.torch):
            for name, tensor in self._reach(frame).tensors.items():
                if asked(name):
                    self._describer.ask_for_grad(tensor)

    def _asked(self, statement: Statement) -> Callable[[str], bool] | None:
        if statement.line not in self._asking:
            self._asking[statement.line] = _asked(statement)
        return self._asking[statement.line]

    def _reach(self, frame: FrameType) -> Reach:
        reach = Reach(MOST_TENSORS)
        for name, value in variables(frame, self.file).items():
            reach.add(name, value, sys.modules["torch"])
        return reach

    def state(self, frame: FrameType, statement: Statement) -> dict[str, Any]:
        """The state now, when a statement has run in this frame."""
        torch = sys.modules.get("torch")
        if torch is None or not hasattr(torch, "nn") or not hasattr(torch, "compile"):  # not yet, or half imported
            return {"grad_mode": "grad", "autocast": {}, "modules": {}, "tensors": {}, "shared": []}
        self._describer = self._describer or Describer(torch)
        self._found.clear()
        modes = {"grad_mode": grad_mode(torch), "autocast": autocast(torch)}
        with uncollected(), unseen(torch):
            reach = self._reach(frame)
            modules = module_modes(reach.modules)
            return modes | {"modules": modules} | self._tensors(self._describer, reach, statement, frame)

    def _tensors(self, describer: Describer, reach: Reach, statement: Statement, frame: FrameType) -> dict[str, Any]:
        describer.next_step()
        asked = self._asked(statement) or (lambda name: False)
        names: dict[int, str] = {}
        for name, tensor in reach.tensors.items():
            names.setdefault(id(tensor), name)
        graph = Graph(describer.wrappers, names, describer.saved_names, released_node(describer.torch, frame))
        tensors: dict[str, Any] = {}
        memory: dict[int, list[str]] = {}
        for name, tensor in reach.tensors.items():
            is_named = partial(_is_named, name, statement)
            described = tensors[name] = describer.describe(tensor, is_named, asked(name))
            if (first := names[id(tensor)]) != name:
                tensors[name] = described | {"same_as": first}
            if described["grad_fn"] and not described.get("grad_fn_outdated"):
                graph.add(name, tensor.grad_fn)
            if address := describer.memory(tensor):
                memory.setdefault(address, []).append(name)
        shared = [group for group in memory.values() if len(group) > 1]
        return {"tensors": tensors, "shared": shared, "graph": graph.data(), "left_out": reach.left_out}


def _asked(statement: Statement) -> Callable[[str], bool] | None:
    """Tells by a tensor's name whether a statement may read its `.grad`, itself or in a library that it calls."""
    if not MAY_READ_GRADS.search(statement.source):  # to write the syntax as text takes longer than all else here
        return None
    text = statement.text
    if READS_GRADS.search(text):
        return lambda name: True
    return (lambda name: f"{name}.grad" in text) if ".grad" in text else None


def _is_named(name: str, statement: Statement) -> bool:
    return re.split(r"[.\[ ]", name)[0] in statement.names

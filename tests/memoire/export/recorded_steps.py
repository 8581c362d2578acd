"""Recordings as StepRecorder writes them."""

import json
from typing import Any

from memoire.records.record import Record

MUL = {"operation": "MulBackward0", "is_leaf": False, "saved": ["self"], "is_freed": False}
GRAPH = {"nodes": {"MulBackward0 1": MUL}, "edges": [], "results": {"y": "MulBackward0 1"}}


def tensor(**facts: Any) -> dict[str, Any]:
    usual = {"shape": [2], "requires_grad": True, "is_leaf": True, "grad_fn": None, "grad": None, "version": 0}
    return {**usual, "values": [1.0, 1.0], **facts}


def step(line: int, **facts: Any) -> dict[str, Any]:
    return {"line": line, "last": line, "grad_mode": "grad", "printed": [0, 0], "new": [], **facts}


def recording(*steps: dict[str, Any]) -> str:
    return "".join(f"{json.dumps(one)}\n" for one in steps)


Y = tensor(grad_fn="MulBackward0", is_leaf=False)
THREE = recording(
    step(3, tensors={"x": 0}, new=[tensor()]),
    step(7, tensors={"x": 0, "y": 1}, graph=2, new=[Y, GRAPH]),
    step(8, tensors={"x": 0, "y": 1}, graph=2, printed=[6, 1]),
)
RECORD = Record(snippet="case.py", digest="", stdout="a < b\n")

"""Checkpointed parts whose parameters get no gradient, since no input requires one."""

from types import FrameType, FunctionType, MethodType
from typing import Any

from memoire.diagnosing.call import Call
from memoire.diagnosing.calls import callers
from memoire.diagnosing.tags import Mark
from memoire.diagnosing.values import parameters, tensors_in

FILE = "torch/utils/checkpoint.py"
WHAT = "checkpoint() with use_reentrant=True, and no input that requires grad"
MOST = 64  # values that a function closes over or names
DEEP = 3  # functions that call functions


def is_checkpointed(frame: FrameType) -> bool:
    """Whether a function runs as a part of a checkpoint, which switches gradients off."""
    return any(one.f_code.co_filename.replace("\\", "/").endswith(FILE) for one in callers(frame))


def cut(call: Call) -> Mark | None:
    """The mark of a call of `checkpoint` that cuts the graph; None if it cuts nothing."""
    given, torch = call.frame.f_locals, call.own.torch
    if given.get("use_reentrant") is False or not torch.is_grad_enabled():
        return None
    if any(one.requires_grad for one in tensors_in(list(given.get("args", ())), torch)):
        return None
    used = [given.get("function"), *(one for one in given.get("args", ()) if isinstance(one, torch.nn.Module))]
    behind = frozenset(id(one) for one in _parameters(used, torch, DEEP) if one.requires_grad)
    return Mark("cut-checkpoint", call.own.line, WHAT, behind) if behind else None


def _parameters(function: Any, torch: Any, depth: int) -> list[Any]:
    """The parameters that a function may use: those of modules and tensors that it names, and of what it calls."""
    if isinstance(function, torch.nn.Module):
        return list(parameters(function))
    if isinstance(function, torch.Tensor):
        return [function] if function.is_leaf else []
    if isinstance(function, MethodType):
        return _parameters(function.__self__, torch, depth) + _parameters(function.__func__, torch, depth)
    if isinstance(function, FunctionType) and depth:
        return [found for one in _named(function) for found in _parameters(one, torch, depth - 1)]
    if isinstance(function, list | tuple):
        return [found for one in function[:MOST] for found in _parameters(one, torch, depth)]
    return []


def _named(function: FunctionType) -> list[Any]:
    cells = [cell.cell_contents for cell in function.__closure__ or () if not _is_empty(cell)]
    names = [function.__globals__.get(name) for name in function.__code__.co_names]
    return (cells + names + list(function.__defaults__ or ()))[:MOST]


def _is_empty(cell: Any) -> bool:
    try:
        return cell.cell_contents is None
    except ValueError:
        return True

"""Recognises calls of torch by the code that runs."""

import sys
from types import CodeType, FrameType
from typing import Any

VARARGS = 4  # CO_VARARGS in inspect
# File and function, and what it stands for.
KNOWN = {
    ("torch/_tensor.py", "backward"): "backward",
    ("torch/autograd/__init__.py", "backward"): "backward",
    ("torch/autograd/__init__.py", "grad"): "grad",
    ("torch/optim/optimizer.py", "zero_grad"): "optimizer_zero_grad",
    ("torch/optim/optimizer.py", "add_param_group"): "add_param_group",
    ("torch/optim/lr_scheduler.py", "step"): "scheduler_step",
    ("torch/nn/modules/module.py", "_wrapped_call_impl"): "module_call",
    ("torch/nn/modules/module.py", "zero_grad"): "module_zero_grad",
    ("torch/nn/modules/module.py", "train"): "module_train",
    ("torch/nn/modules/module.py", "load_state_dict"): "load_state_dict",
    ("torch/nn/modules/module.py", "register_forward_hook"): "hook",
    ("torch/nn/modules/module.py", "register_full_backward_hook"): "hook",
    ("torch/_tensor.py", "register_hook"): "hook",
    ("torch/nn/utils/clip_grad.py", "clip_grad_norm_"): "clip",
    ("torch/nn/utils/clip_grad.py", "clip_grad_value_"): "clip",
    ("torch/utils/checkpoint.py", "checkpoint"): "checkpoint",
    ("torch/nn/functional.py", "dropout"): "dropout",
    ("torch/nn/functional.py", "dropout1d"): "dropout",
    ("torch/nn/functional.py", "dropout2d"): "dropout",
    ("torch/amp/grad_scaler.py", "scale"): "scale",
    ("torch/amp/grad_scaler.py", "unscale_"): "unscale",
}


class Calls:
    """Remembers for each code object what it stands for."""

    def __init__(self, own: str) -> None:
        """Begin.

        Args:
            own: The program, in which a method `step` may be an optimizer's too.
        """
        self._own = own
        self._of: dict[CodeType, str | None] = {}

    def name(self, frame: FrameType) -> str | None:
        """What a call stands for, None if it does not matter."""
        code = frame.f_code
        if code not in self._of:
            self._of[code] = self._find(code)
        return self._of[code]

    def _find(self, code: CodeType) -> str | None:
        file = code.co_filename.replace("\\", "/")
        for (place, function), name in KNOWN.items():
            if code.co_name == function and file.endswith(place):
                return name
        is_optimizer = code.co_name == "step" and ("torch/optim/" in file or file == self._own)
        return "step" if is_optimizer and "lr_scheduler" not in file else None


def callers(frame: FrameType) -> Any:
    """The frames that a call came through, the nearest first."""
    above = frame.f_back
    while above:
        yield above
        above = above.f_back


def forward_of_own(frame: FrameType) -> FrameType | None:
    """The `forward` of an `autograd.Function` of the program that a frame runs in, if there is one."""
    for one in (frame, *callers(frame)):
        above = one.f_back.f_code.co_filename.replace("\\", "/") if one.f_back else ""
        if one.f_code.co_name == "forward" and above.endswith("torch/autograd/function.py"):
            is_own = one.f_code.co_filename == frame.f_code.co_filename
            return one if is_own else None  # a checkpoint computes gradients of what it calls
    return None


def positional(code: CodeType) -> tuple[str, ...]:
    """The names of the positional parameters of a function, with that of `*args` at the end."""
    return code.co_varnames[: code.co_argcount + (code.co_flags & VARARGS > 0)]


def loaded() -> Any:
    """Torch, once it is imported, and while it compiles nothing."""
    torch = sys.modules.get("torch")
    is_there = torch is not None and hasattr(torch, "nn") and hasattr(torch, "compile")
    return torch if is_there and not is_compiling(torch) else None


def is_compiling(torch: Any) -> bool:
    """Whether `torch.compile` compiles each function that is called now, which the rules are not made for."""
    compiler = getattr(getattr(torch._C, "_dynamo", None), "eval_frame", None)
    return callable(getattr(compiler, "get_eval_frame_callback", lambda: None)())

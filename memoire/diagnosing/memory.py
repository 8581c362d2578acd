"""Which tensors share their memory."""

from typing import Any


def memory(tensor: Any, torch: Any) -> int:
    """Where the values of a tensor begin; 0 of what is no plain tensor with values."""
    is_plain = type(tensor) in (torch.Tensor, torch.nn.Parameter) and tensor.layout is torch.strided
    if not is_plain or tensor.is_nested or torch._C._functorch.maybe_current_level() is not None:
        return 0
    return tensor.data_ptr() if tensor.numel() and tensor.device.type != "meta" else 0

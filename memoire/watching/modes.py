"""Which modes of torch are on, and in which mode the modules are."""

from typing import Any

DEVICES = ("cpu", "cuda", "mps", "xpu")


def grad_mode(torch: Any) -> str:
    """`grad`, `no_grad` or `inference_mode`."""
    if torch.is_inference_mode_enabled():
        return "inference_mode"
    return "grad" if torch.is_grad_enabled() else "no_grad"


def autocast(torch: Any) -> dict[str, str]:
    """The dtype of each kind of device for which autocast is on."""
    found = {}
    for device in DEVICES:
        try:
            if torch.is_autocast_enabled(device):
                found[device] = str(torch.get_autocast_dtype(device)).removeprefix("torch.")
        except RuntimeError:  # a build that does not know the device
            continue
    return found


def module_modes(modules: dict[str, Any]) -> dict[str, str]:
    """`train` or `eval` of each module that is no part of another one, and of each part that differs from its owner."""
    found: dict[str, str] = {}
    for name, module in modules.items():
        owner = name.rpartition(".")[0]
        training = vars(module).get("training")
        if owner not in modules or vars(modules[owner]).get("training") is not training:
            found[name] = "train" if training else "eval"
    return found

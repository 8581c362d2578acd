from dataclasses import make_dataclass

import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)


class Model(torch.nn.Module):
    def __init__(self, kind):
        super().__init__()
        self.a, self.b, self.spare = (torch.nn.Linear(2, 2) for _ in range(3))
        self.kind = kind

    def forward(self, x):
        return self.kind(a=self.a(x), b=self.b(x))


class OwnDict(dict):
    pass


class Own:
    def __init__(self, a, b):
        self.a, self.b = a, b


def attempt(kind, loss):
    model = DistributedDataParallel(Model(kind), find_unused_parameters=True)
    try:
        for _ in range(3):
            out = model(torch.ones(1, 2))
            loss(out if isinstance(out, dict) else vars(out)).backward()
    except RuntimeError as error:
        return "not all outputs" if "not all `forward`" in str(error) else "ready once"
    return "no error"


# essential
kinds = {"dict": dict, "dataclass": make_dataclass("Out", "ab"), "own class": Own}
kinds["own subclass of dict"] = OwnDict
unused = {k: attempt(kind, lambda out: out["a"].sum()) for k, kind in kinds.items()}
zero = attempt(kinds["dataclass"], lambda out: out["a"].sum() + 0 * out["b"].sum())
# end
dist.destroy_process_group()
for name, result in unused.items():
    print(f"b is not in the loss, {name}: {result}")

print("b times 0 is in the loss, dataclass:", zero)

assert unused["dataclass"] == "not all outputs"  # claim: ddp-err-output-in-dataclass
assert unused["dict"] == "no error"  # claim: ddp-err-output-in-dict
assert unused["own class"] == "ready once"  # claim: ddp-err-output-in-class
own_dict = unused["own subclass of dict"]
assert own_dict == "not all outputs"  # claim: ddp-err-output-in-subclass
assert zero == "no error"  # claim: ddp-err-output-times-zero

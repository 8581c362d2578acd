import copy

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
mesh = init_device_mesh("cpu", (1,))


class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.table = nn.Embedding(5, 2)
        self.head = nn.Linear(2, 5, bias=False)
        self.head.weight = self.table.weight

    def forward(self, ids):
        return self.head(self.table(ids))


def one_parameter(change):
    model = Tied()
    model = change(model) or model
    return model.head.weight is model.table.weight


def load(model, assign):
    model.load_state_dict(model.state_dict(), assign=assign)


def same_memory(model):
    load(model, assign=True)
    return model.head.weight.data_ptr() == model.table.weight.data_ptr()


def resize(model):
    model.table = nn.Embedding(7, 2)


def built_on_meta():
    with torch.device("meta"):
        model = Tied()
    return model.to_empty(device="cpu")


# essential
found = {
    "deepcopy": one_parameter(copy.deepcopy),
    "double()": one_parameter(lambda m: m.double()),
    "load_state_dict": one_parameter(lambda m: load(m, assign=False)),
    "fully_shard, whole model": one_parameter(lambda m: fully_shard(m, mesh=mesh)),
    "fully_shard([table, head])": one_parameter(
        lambda m: fully_shard([m.table, m.head], mesh=mesh) and None
    ),
    "fully_shard(table)": one_parameter(
        lambda m: fully_shard(m.table, mesh=mesh) and None
    ),
    "load, assign=True": one_parameter(lambda m: load(m, assign=True)),
    'to("meta")': one_parameter(lambda m: m.to("meta")),
    "built on meta, to_empty": one_parameter(lambda m: built_on_meta()),
    "a new table": one_parameter(resize),
}
# end
model = Tied()
_ = fully_shard(model.table, mesh=mesh)
_ = fully_shard(model, mesh=mesh)
try:
    _ = model(torch.tensor([1]))
    said = "no error"
except ValueError as error:
    said = str(error)

dist.destroy_process_group()
for name, tied in found.items():
    print(f"{name:27}", "tied" if tied else "apart")

print("load, assign=True, same memory:", same_memory(Tied()))
print("fully_shard(table), then the model:", said)

kept = ["deepcopy", "double()", "load_state_dict"]
assert all(found[name] for name in kept)  # claim: rg-tied-kept
assert found["fully_shard, whole model"]  # claim: rg-tied-whole-shard
assert found["fully_shard([table, head])"]  # claim: rg-tied-group-shard
assert not found["fully_shard(table)"]  # claim: rg-tied-lost-shard
assert "is shared with a parameter already managed" in said  # claim: rg-tied-refused
assert not found["load, assign=True"]  # claim: rg-tied-lost-assign
assert same_memory(Tied())  # claim: rg-tied-assign-memory
assert not found['to("meta")']  # claim: rg-tied-lost-meta
assert not found["built on meta, to_empty"]  # claim: rg-tied-lost-empty
assert not found["a new table"]  # claim: rg-tied-lost-new

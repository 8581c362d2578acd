import contextlib
import io

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import MixedPrecisionPolicy, fully_shard

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
mesh = init_device_mesh("cpu", (1,))
x = torch.ones(1, 2)
# en: the first dtype is param_dtype, the second one is reduce_dtype
# zh: 第一个 dtype 是 param_dtype，第二个是 reduce_dtype
compute_in_bfloat16 = MixedPrecisionPolicy(torch.bfloat16)
reduce_in_float32 = MixedPrecisionPolicy(torch.bfloat16, torch.float32)


class Parts(nn.Module):
    def __init__(self, dtype):
        super().__init__()
        self.base = nn.Linear(2, 1, dtype=dtype)
        self.adapter = nn.Linear(2, 1)

    def forward(self, x, both=True):
        out = self.base(x.to(self.base.weight.dtype))
        return out + self.adapter(x) if both else out


# essential
def adapter_in_float32(base_trained, apart=False, later=False):
    model = Parts(torch.bfloat16)
    model.base.requires_grad_(base_trained)
    for module in [model.base, model] if apart else [model]:
        fully_shard(module, mesh=mesh)
    model(x).sum().backward()
    if later:
        model.base.requires_grad_(True)
        model(x).sum().backward()


def unfrozen_after_the_first_pass(recorded):
    layer = fully_shard(nn.Linear(2, 1), mesh=mesh, mp_policy=compute_in_bfloat16)
    layer.requires_grad_(not recorded)
    with torch.set_grad_enabled(recorded):
        layer(x)
    layer.requires_grad_(True)
    layer(x).sum().backward()


def new_in_the_last_part(policy):
    model = fully_shard(Parts(torch.float32), mesh=mesh, mp_policy=policy)
    for last in (False, True):
        model.set_requires_gradient_sync(last)
        model(x, both=last).sum().backward()


# end
def said(function, *arguments):
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            with contextlib.redirect_stderr(io.StringIO()):
                function(*arguments)
    except (AssertionError, RuntimeError) as error:
        return str(error).split("{")[0].split(". ")[0]
    return "no error"


found = {
    "two trained dtypes": said(adapter_in_float32, True),
    "base frozen": said(adapter_in_float32, False),
    "base sharded apart": said(adapter_in_float32, True, True),
    "base unfrozen later": said(adapter_in_float32, False, False, True),
    "first pass frozen": said(unfrozen_after_the_first_pass, True),
    "first pass in no_grad": said(unfrozen_after_the_first_pass, False),
    "used in the last batch": said(new_in_the_last_part, reduce_in_float32),
    "without reduce_dtype": said(new_in_the_last_part, compute_in_bfloat16),
}
dist.destroy_process_group()
for name, text in found.items():
    print(f"{name:22}: {text}")

refused = "FSDP expects uniform original parameter dtype but got "
assert found["two trained dtypes"] == refused  # claim: tr-fsdp-two-dtypes
assert found["base frozen"] == "no error"  # claim: tr-fsdp-frozen-dtype
assert found["base sharded apart"] == "no error"  # claim: tr-fsdp-dtypes-apart
text = found["first pass frozen"]
assert text.startswith("attempting to assign a gr")  # claim: tr-fsdp-first-pass-frozen
assert found["first pass in no_grad"] == "no error"  # claim: tr-fsdp-first-pass-no-grad
assert found["without reduce_dtype"] == "no error"  # claim: tr-fsdp-no-reduce-dtype
text = found["base unfrozen later"]
assert "uniform gradient dtype" in text  # claim: tr-fsdp-unfrozen-dtype
text = found["used in the last batch"]
assert "uniform gradient dtype" in text  # claim: tr-fsdp-late-parameter

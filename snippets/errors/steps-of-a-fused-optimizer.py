import torch
from torch._subclasses.fake_tensor import FakeTensorMode

# en: fake tensors have a device, but no values, so no GPU is needed
# zh: 假张量有设备、没有数值，所以不需要 GPU
with FakeTensorMode():
    w = torch.zeros(2, device="cuda", requires_grad=True)
    w.grad = torch.ones(2, device="cuda")

    def counter(fused, state=None):
        optimizer = torch.optim.AdamW([w], fused=fused)
        if state is None:
            optimizer.step()
        else:
            optimizer.load_state_dict(state)
        return optimizer.state[w]["step"].device.type, optimizer

    # essential
    on_cpu, plain = counter(fused=None)
    on_gpu, _ = counter(fused=True)
    after_loading, loaded = counter(fused=True, state=plain.state_dict())
    # end
fused = loaded.param_groups[0]["fused"]
print("step counter, not fused:", on_cpu)
print("step counter, fused    :", on_gpu)
print("after loading the state of the run that was not fused:")
print("step counter:", after_loading, "| fused:", fused)
assert on_cpu == "cpu" and on_gpu == "cuda"  # claim: gpu-fused-counter
assert after_loading == "cpu"  # claim: gpu-fused-loaded-counter
assert fused is None  # claim: gpu-fused-comes-from-the-file

import torch
from torch.nn import Linear, Sequential, Tanh


class Lora(torch.nn.Module):
    def __init__(self, base, rank=2):
        super().__init__()
        self.base = base.requires_grad_(False)
        self.a, self.b = Linear(64, rank, bias=False), Linear(rank, 64, bias=False)

    def forward(self, x):
        return self.base(x) + self.b(self.a(x))


def measure(wrap):
    model = Sequential(*[m for _ in range(4) for m in (wrap(Linear(64, 64)), Tanh())])
    weights = {p.data_ptr() for p in model.parameters()}
    kept = {}

    def pack(t):
        if t.data_ptr() not in weights:
            kept[t.data_ptr()] = t.nbytes
        return t

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        loss = model(torch.ones(256, 64)).sum()
    loss.backward()
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.Adam(trained)
    optimizer.step()
    return {
        "weights": sum(p.nbytes for p in model.parameters()),
        "gradients": sum(p.grad.nbytes for p in trained),
        "Adam": sum(v.nbytes for p in trained for v in optimizer.state[p].values()),
        "activations": sum(kept.values()),
    }


full, lora = measure(lambda layer: layer), measure(Lora)
print(f"{'bytes':12} {'all weights':>12} {'LoRA':>8}")
for name in full:
    print(f"{name:12} {full[name]:12} {lora[name]:8}")
assert lora["gradients"] < full["gradients"] / 10  # claim: mem-lora-gradients
assert lora["Adam"] < full["Adam"] / 10  # claim: mem-lora-adam
assert lora["weights"] >= full["weights"]  # claim: mem-lora-weights
assert lora["activations"] >= full["activations"]  # claim: mem-lora-activations

import torch
from torch import nn


# essential
# en: call this where you would read .grad
# zh: 在本来要读取 .grad 的地方调用
def why_none(model, compute_loss):
    def loss_now():
        _ = torch.manual_seed(0)
        return compute_loss()

    def cause(p):
        if not p.requires_grad:
            return "frozen: training/freeze-layers"
        if p.is_inference():
            return "an inference tensor: inference-mode/in-training#silent"
        loss, old = loss_now(), p.detach().clone()
        if torch.autograd.grad(loss, p, allow_unused=True)[0] is not None:
            return "computed, then cleared: training/accumulate-and-clip#where-to-clear"
        with torch.no_grad():
            changed = p.add_(torch.randn_like(p)) is p and loss_now() != loss
            _ = p.copy_(old)
        if changed:
            return "used, but cut off: errors/no-graph#find-the-cut"
        return "not used: requires-grad/grad-none-or-zero#unused"

    return [f"{n}: {cause(p)}" for n, p in model.named_parameters() if p.grad is None]


# end
class Model(nn.Module):
    def __init__(self, fault):
        super().__init__()
        with torch.inference_mode(fault == "inference mode"):
            self.first = nn.Linear(4, 8)
        self.last, self.fault = nn.Linear(8, 1), fault

    def forward(self, x):
        h = self.first(x).tanh() if self.fault != "an unused layer" else x.repeat(1, 2)
        return self.last(h.detach() if self.fault == "detach()" else h)


def train(fault):
    _ = torch.manual_seed(0)
    model, x = Model(fault), torch.randn(16, 4)
    if fault == "a frozen layer":
        _ = model.first.requires_grad_(False)
    model(x).square().mean().backward()
    if fault == "zero_grad()":
        model.zero_grad()
    found = why_none(model, lambda: model(x).square().mean())
    print(f"with {fault}:", *found[:1])
    return str(found)


assert train("no fault") == "[]"  # claim: sym-none-healthy
assert "find-the-cut" in train("detach()")  # claim: sym-none-cut
assert "#unused" in train("an unused layer")  # claim: sym-none-unused
assert "freeze-layers" in train("a frozen layer")  # claim: sym-none-frozen
assert "where-to-clear" in train("zero_grad()")  # claim: sym-none-cleared
assert "#silent" in train("inference mode")  # claim: sym-none-inference

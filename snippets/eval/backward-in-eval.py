import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

_ = torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 3), nn.Tanh(), nn.Linear(3, 1))
x = torch.randn(4, 3)
saved = []


def pack(tensor):
    saved.append(tensor.numel())
    return tensor.detach()


def count(label, mode, grad):
    saved.clear()
    with saved_tensors_hooks(pack, lambda t: t), torch.set_grad_enabled(grad):
        out = mode()(x).sum()
    print(f"{label:20} saved for backward: {len(saved)}")
    return len(saved), out


# essential
train, _ = count("train()", model.train, True)
evaluation, out = count("eval()", model.eval, True)
both, _ = count("eval() and no_grad", model.eval, False)
# end
assert evaluation == train > 0  # claim: eval-saves-as-much
assert both == 0  # claim: eval-with-no-grad-saves-nothing

# essential
out.backward()
flags = [p.requires_grad for p in model.parameters()]
grads = [p.grad is not None for p in model.parameters()]
print("eval(): parameters require grad:", all(flags), "| have a gradient:", all(grads))
# end
assert all(flags)  # claim: eval-keeps-requires-grad

# en: other layers as well, one at a time
# zh: 换成别的层，逐个试过，也一样
layers = [nn.Conv1d(4, 3, 1), nn.BatchNorm1d(4), nn.LayerNorm(3), nn.LSTM(3, 3)]
layers += [nn.TransformerEncoderLayer(3, 1, 4, batch_first=True)]
for layer in layers:
    out = layer.eval()(torch.randn(2, 4, 3))
    (out[0] if isinstance(out, tuple) else out).sum().backward()
    grads += [p.grad is not None for p in layer.parameters()]

print("eval(): parameters of five other layers have a gradient:", all(grads))
assert all(grads)  # claim: eval-backward-works


class Asks(nn.Linear):
    # essential
    def forward(self, x):
        with torch.set_grad_enabled(self.training):
            return super().forward(x)

    # end


out = Asks(3, 1).eval()(x)
print("eval(): output of the layer Asks requires grad:", out.requires_grad)
assert not out.requires_grad  # claim: eval-layer-asks

before = model[0].weight.detach().clone()
torch.optim.SGD(model.parameters(), lr=0.1).step()
moved = not torch.equal(before, model[0].weight)
print("eval(): step() changed the weights:", moved, "| training:", model.training)
assert moved and not model.training  # claim: eval-step-moves

import torch
from torch import nn


# essential
def state(model):
    modules, ps = [*model.modules()], [*model.parameters()]
    values = [*model.buffers(), *[v for m in modules for v in vars(m).values()]]
    inference = sum(torch.is_tensor(v) and v.is_inference() for v in values)
    modes, flags = [m.training for m in modules], [p.requires_grad for p in ps]
    weights, buffers = [[t.sum().item() for t in ts] for ts in (ps, model.buffers())]
    grads = [None if p.grad is None else p.grad.sum().item() for p in ps]
    return {
        "mode of a module: eval/eval-versus-no-grad#validation": modes,
        "grad mode: no-grad/forms#by-a-flag": torch.is_grad_enabled(),
        "gradients: requires-grad/grad-none-or-zero#accumulation": grads,
        "weights: training/ema-and-targets#load-state-dict": weights,
        "statistics: eval/batchnorm": buffers,
        "flags: training/libraries-that-freeze#restore": flags,
        "inference tensors: inference-mode/in-training#caches": inference,
    }


# en: call this in place of validate()
# zh: 代替 validate() 调用
def what_does_it_change(model, validate):
    before, _, after = state(model), validate(), state(model)
    return [what for what, value in before.items() if value != after[what]]


# end
class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm, self.last, self.scale = nn.BatchNorm1d(4), nn.Linear(4, 1), None

    def forward(self, x):
        if self.scale is None or self.scale.shape[0] != x.shape[0]:
            self.scale = torch.ones(x.shape[0], 1)
        return self.last(self.norm(x) * self.scale)


def train(fault):
    _ = torch.manual_seed(0)
    model = Model()
    average = {name: value * 0.9 for name, value in model.state_dict().items()}
    model(torch.randn(8, 4)).sum().backward()
    mode = torch.inference_mode if fault == "inference_mode()" else torch.no_grad

    def validate():
        _ = model.train(fault == "no eval()")
        x = torch.randn(16, 4)
        with mode():
            _ = model(x)
        if fault == "a backward pass":
            model(x).sum().backward()
        if fault == "averaged weights":
            _ = model.load_state_dict(average)
        if fault == "set_grad_enabled(False)":
            _ = torch.set_grad_enabled(False)
        if fault == "requires_grad_(False)":
            _ = model.last.requires_grad_(False)
        if fault != "no train()":
            _ = model.train()

    found = what_does_it_change(model, validate)
    try:
        model(torch.randn(16, 4)).sum().backward()
    except RuntimeError:
        found.append("backward() then raises an error")
    _ = torch.set_grad_enabled(True)
    print(f"with {fault}:", " | ".join(found) or "nothing found")
    return str(found)


assert train("no fault") == "[]"  # claim: sym-validation-healthy
assert "#validation" in train("no train()")  # claim: sym-validation-mode
assert "eval/batchnorm" in train("no eval()")  # claim: sym-validation-statistics
assert "#accumulation" in train("a backward pass")  # claim: sym-validation-gradients
assert "#load-state-dict" in train("averaged weights")  # claim: sym-validation-weights
text = train("set_grad_enabled(False)")
assert "#by-a-flag" in text and "raises" in text  # claim: sym-validation-switch
assert "#restore" in train("requires_grad_(False)")  # claim: sym-validation-flags
text = train("inference_mode()")
assert "#caches" in text and "raises" in text  # claim: sym-validation-inference

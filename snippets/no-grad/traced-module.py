import warnings

import torch

warnings.simplefilter("ignore")


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.body = torch.nn.Linear(1, 1)
        self.head = torch.nn.Linear(1, 1)

    def forward(self, x):
        with torch.no_grad():
            h = self.body(x)
        return self.head(h)


class Detached(Model):
    def forward(self, x):
        return self.head(self.body(x).detach())


x = torch.ones(1, 1)
# essential
reached = {}
exports = "torch.export", "torch.export in no_grad"
for name in "as written", "torch.jit.trace", *exports:
    model = used = Model()
    if name == "torch.jit.trace":
        used = torch.jit.trace(model, x)
    if name in exports:
        with torch.set_grad_enabled(name == "torch.export"):
            used = torch.export.export(model, (x,)).module()
    used(x).backward()
    body = dict(used.named_parameters())["body.weight"]
    reached[name] = body.grad is not None
    print(f"{name}: gradient in the body:", reached[name])

detached = Detached()
torch.jit.trace(detached, x)(x).backward()
cut = detached.body.weight.grad is None
print("with detach(), torch.jit.trace: gradient in the body:", not cut)

fixed = torch.jit.freeze(torch.jit.trace(Model().eval(), x))
scripted = torch.jit.freeze(torch.jit.script(Model().eval()))
y = fixed(x.clone().requires_grad_())
print("trace, then jit.freeze: number of parameters:", len(list(fixed.parameters())))
print("trace, then jit.freeze: output requires grad:", y.requires_grad)
plain = scripted(x.clone().requires_grad_())
print("script, then jit.freeze: output requires grad:", plain.requires_grad)
# end

lowered = {}
for kind in (Model, Detached):
    program = torch.export.export(kind(), (x,)).run_decompositions()
    used = program.module()
    used(x).backward()
    lowered[kind] = used.body.weight.grad is not None
    name = "with no_grad" if kind is Model else "with detach()"
    print(f"{name}, run_decompositions(): gradient in the body:", lowered[kind])
kept = Model()
_ = kept.body.requires_grad_(False)
used = torch.export.export(kept, (x,)).run_decompositions().module()
used(x).backward()
frozen = used.body.weight.grad is None
print("body frozen, run_decompositions(): gradient in the body:", not frozen)
assert frozen  # claim: ng-export-frozen
assert not reached["as written"]
assert reached["torch.jit.trace"]  # claim: ng-trace-drops-no-grad
assert cut  # claim: ng-trace-keeps-detach
assert not reached["torch.export"]  # claim: ng-export-keeps-no-grad
assert reached[exports[1]]  # claim: ng-export-in-no-grad
assert not list(fixed.parameters())  # claim: ng-jit-freeze-no-parameters
assert y.requires_grad  # claim: ng-jit-freeze-input-gradient
assert all(lowered.values())  # claim: ng-export-decomposed
assert not plain.requires_grad  # claim: ng-jit-freeze-scripted

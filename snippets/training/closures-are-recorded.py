import torch
from torch import optim

names = "SGD Adam AdamW NAdam RAdam Adamax Adagrad Adadelta Adafactor RMSprop Rprop"
makers = [getattr(optim, name) for name in names.split()] + [optim.ASGD, optim.LBFGS]
outcomes = {torch.no_grad: [], torch.inference_mode: []}
for mode, stepped in outcomes.items():
    for make in makers:
        w = torch.nn.Parameter(torch.tensor([2.0]))
        optimizer = make([w], lr=0.1)

        # essential
        def closure():
            optimizer.zero_grad()
            loss = (w**2).sum()
            loss.backward()
            return loss

        # end
        try:
            # essential
            with mode():
                _ = optimizer.step(closure)
            # end
            stepped.append(bool(w != 2))
        except RuntimeError as error:
            stepped.append(str(error))

w = torch.nn.Parameter(torch.tensor([2.0]))
w.grad = torch.ones(1)
try:
    optim.SGD([w], lr=0.1, differentiable=True).step()
except RuntimeError as error:
    recorded = str(error)
    print("differentiable=True, error:", recorded)

assert "in-place operation" in recorded  # claim: tr-differentiable-step-is-recorded
moved = outcomes[torch.no_grad].count(True)
print(f"no_grad: {moved} of {len(makers)} optimizers changed the weight")
print(f"inference_mode, all {len(makers)}:", *set(outcomes[torch.inference_mode]))
assert (
    outcomes[torch.no_grad] == [True] * 13
)  # claim: tr-closure-is-recorded-in-no-grad
refused = ["does not require grad" in str(o) for o in outcomes[torch.inference_mode]]
assert refused == [True] * 13  # claim: tr-closure-fails-in-inference-mode

import torch
from torch import optim

makers = {
    "SGD": lambda p: optim.SGD(p, lr=0.1),
    "Adam": lambda p: optim.Adam(p),
    "AdamW": lambda p: optim.AdamW(p),
    "RMSprop": lambda p: optim.RMSprop(p),
    "Adagrad": lambda p: optim.Adagrad(p),
    "LBFGS": lambda p: optim.LBFGS(p),
}
outcomes = {torch.no_grad: [], torch.inference_mode: []}
for mode, stepped in outcomes.items():
    for name, make in makers.items():
        w = torch.nn.Parameter(torch.tensor([2.0]))
        optimizer = make([w])

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
    print("differentiable=True:", recorded)

assert "in-place operation" in recorded  # claim: tr-differentiable-step-is-recorded
print("step(closure) in no_grad, weight moved:", outcomes[torch.no_grad])
print("in inference_mode:", set(outcomes[torch.inference_mode]))
assert outcomes[torch.no_grad] == [True] * 6  # claim: tr-closure-is-recorded-in-no-grad
refused = ["does not require grad" in str(o) for o in outcomes[torch.inference_mode]]
assert refused == [True] * 6  # claim: tr-closure-fails-in-inference-mode

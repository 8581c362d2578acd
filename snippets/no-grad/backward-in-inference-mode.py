import torch

w = torch.nn.Parameter(torch.tensor([1.0, 2.0]))
optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9)
refused = "Inplace update to inference tensor"


def later(action):
    try:
        action()
    except RuntimeError as error:
        return str(error).split(" outside")[0]
    return "done"


loss = (w**2).sum()
with torch.inference_mode():
    loss.backward()

print("w.grad:", w.grad.tolist(), "| inference tensor:", w.grad.is_inference())
assert w.grad.is_inference()  # claim: ng-grad-of-inference-mode-is-marked

again = later(lambda: (w**2).sum().backward())
print("backward() inside, then outside:", again)
assert again == refused  # claim: ng-grad-of-inference-mode-cannot-grow

w.grad = None
(w**2).sum().backward()
with torch.inference_mode():
    optimizer.step()

step = later(optimizer.step)
print("step() inside, then outside    :", step)
assert step == refused  # claim: ng-step-in-inference-mode-spoils-momentum

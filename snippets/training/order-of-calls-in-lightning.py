import torch
from torch.nn.utils import clip_grad_norm_


# en: the order of the calls is that of Lightning's source
# zh: 调用的顺序与 Lightning 的源码相同
def fit(clip_in_training_step):
    w = torch.tensor([1.0], requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    norms = []

    # essential
    def clip():
        norms.append(clip_grad_norm_([w], 1.0).item())

    def training_step(x):
        loss = (w * x).sum()
        if clip_in_training_step:
            clip()
        return loss

    for x in (50.0, 100.0):
        loss = training_step(x)
        optimizer.zero_grad()
        loss.backward()
        if not clip_in_training_step:
            clip()
        optimizer.step()
    # end
    return round(w.item(), 2), norms


inside, hook = fit(True), fit(False)
print("the weight after two steps, and what clip_grad_norm_ returned")
print("clipped in training_step             :", *inside)
print("clipped between backward() and step():", *hook)

assert inside[0] == -14.0  # claim: light-clip-nothing
assert inside[1] == [0.0, 50.0]  # claim: light-clip-previous
assert hook == (0.8, [50.0, 100.0])  # claim: light-clip-hook

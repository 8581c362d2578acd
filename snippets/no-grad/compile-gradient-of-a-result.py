import torch
from torch import nn

_ = torch.manual_seed(0)
x = torch.randn(2, 3)


class Both(nn.Module):
    def __init__(self):
        super().__init__()
        self.down, self.up = nn.Linear(3, 4), nn.Linear(4, 3)

    def forward(self, x):
        latents = self.down(x)
        return self.up(latents), latents


model = Both()
compiled = torch.compile(model, backend="aot_eager")
down, up = (torch.compile(part, backend="aot_eager") for part in (model.down, model.up))


def whole(run):
    out, latents = run(x)
    return torch.autograd.grad(out.sum(), latents)[0]


# essential
# en: wrong: both results come from the same node of the graph
# zh: 错误：两个结果出自计算图的同一个节点
try:
    whole(compiled)
except RuntimeError as error:
    # end
    message = str(error)
    print("wrong:", message.split(". ")[0])
out, latents = compiled(x)
print("both have the same grad_fn:", out.grad_fn is latents.grad_fn)
assert out.grad_fn is latents.grad_fn  # claim: ng-compile-one-node
assert "not have been used in the graph" in message  # claim: ng-compile-result-not-used
latents.retain_grad()
out.sum().backward()
print("latents.grad, after retain_grad():", latents.grad)
assert latents.grad is None  # claim: ng-compile-retain-grad-none
out, latents = compiled(x)
out.sum().backward(inputs=list(model.up.parameters()))
try:
    latents.sum().backward()
except RuntimeError as error:
    again = str(error)
    print("a second backward():", again.split(" (")[0])
assert "a second time" in again  # claim: ng-compile-one-backward

# essential
# en: right: compile the two parts separately
# zh: 正确：两部分各自编译
latents = down(x)
(right,) = torch.autograd.grad(up(latents).sum(), latents)
# end
print("right:", right.shape)
assert torch.allclose(right, whole(model))  # claim: ng-compile-two-parts

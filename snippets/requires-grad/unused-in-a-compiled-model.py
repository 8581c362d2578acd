import torch
from torch import nn


class TwoHeads(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Linear(2, 1), nn.Linear(2, 1)

    def forward(self, x):
        return self.a(x), self.b(x)


# essential
def gradient_of_b(backend):
    model = TwoHeads()
    run = torch.compile(model, backend=backend) if backend else model
    # en: the loss uses only the output of layer a
    # zh: 损失只用到 a 的输出
    run(torch.ones(1, 2))[0].sum().backward()
    return model.b.weight.grad


# end
plain, compiled = gradient_of_b(None), gradient_of_b("aot_eager")
print("b.weight.grad, not compiled:", plain)
print("b.weight.grad, compiled    :", compiled)
assert plain is None
assert compiled.tolist() == [[0, 0]]  # claim: leaf-compiled-unused-is-zero

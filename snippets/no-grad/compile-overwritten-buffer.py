import torch


# essential
class Counted(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("steps", torch.zeros(()))

    def forward(self, x):
        with torch.no_grad():
            self.steps += 1
        return (x * 4 / self.steps).sum()


# end
def gradient(compiled):
    model = Counted()
    run = torch.compile(model, backend="aot_eager") if compiled else model
    x = torch.ones((), requires_grad=True)
    for _ in range(2):
        loss = run(x)
    loss.backward()
    return loss.item(), x.grad.item()


plain, compiled = gradient(False), gradient(True)
print("plain:    loss {:.2f}, gradient {:.2f}".format(*plain))
print("compiled: loss {:.2f}, gradient {:.2f}".format(*compiled))
assert plain == (2, 2)
assert compiled[0] == 2 and compiled[1] != 2  # claim: ng-compile-buffer-wrong

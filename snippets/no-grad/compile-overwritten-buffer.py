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
def gradient(compiled, parameter=False):
    model = Counted()
    if parameter:
        del model.steps
        model.steps = torch.nn.Parameter(torch.zeros(()))
    run = torch.compile(model, backend="aot_eager") if compiled else model
    x = torch.ones((), requires_grad=True)
    for _ in range(2):
        loss = run(x)
    loss.backward()
    return loss.item(), x.grad.item()


plain, compiled = gradient(False), gradient(True)
parameter = gradient(True, parameter=True)
print("plain:    loss {:.2f}, gradient {:.2f}".format(*plain))
print("compiled: loss {:.2f}, gradient {:.2f}".format(*compiled))
print("compiled, steps is a parameter: loss {:.2f}, gradient {:.2f}".format(*parameter))
assert plain == gradient(False, parameter=True) == (2, 2)
assert compiled[0] == 2 and compiled[1] != 2  # claim: ng-compile-buffer-wrong
assert parameter[0] == 2 and parameter[1] != 2  # claim: ng-compile-parameter-wrong

import torch
from torch import nn

model = nn.Linear(1, 1).requires_grad_(False)


def message(call):
    try:
        call()
    except (RuntimeError, ValueError) as error:
        return str(error)


# essential
def backward():
    model(torch.ones(1, 1)).sum().backward()


def filtered():
    torch.optim.SGD([p for p in model.parameters() if p.requires_grad])


# end


loss, optimizer = message(backward), message(filtered)
print("backward():", loss)
print("filtered():", optimizer)
assert "element 0 of tensors does not require grad" in loss  # claim: tr-filter-no-graph
assert "empty parameter list" in optimizer  # claim: tr-filter-empty

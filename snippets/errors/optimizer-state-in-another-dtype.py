import torch
from torch import optim


def train(kind, refresh):
    model = torch.nn.Linear(2, 1)
    optimizer = kind(model.parameters(), lr=0.1)
    x = torch.ones(1, 2)
    for _ in range(2):
        optimizer.zero_grad()
        model(x).sum().backward()
        try:
            optimizer.step()
        except RuntimeError as error:
            return str(error)
        # essential
        # en: wrong: after the first step, double() leaves the state in float32
        # zh: 错误：第一步之后才转换，优化器的状态仍是 float32
        model.double()
        x = x.double()
        if refresh:
            # en: right: the optimizer loads its own state, and converts it
            # zh: 正确：优化器载入自己的状态，状态就会转换
            optimizer.load_state_dict(optimizer.state_dict())
    # end
    dtypes = {s.dtype for s in optimizer.state[model.weight].values() if s.ndim}
    return f"fine, state {dtypes}"


def sgd_momentum(parameters, lr):
    return optim.SGD(parameters, lr, momentum=0.9)


def sgd_fused(parameters, lr):
    return optim.SGD(parameters, lr, momentum=0.9, fused=True)


def adam_fused(parameters, lr):
    return optim.Adam(parameters, lr, fused=True)


def rmsprop_centered(parameters, lr):
    return optim.RMSprop(parameters, lr, centered=True)


averages = [optim.Adam, optim.AdamW, optim.NAdam]
kinds = [*averages, sgd_momentum, optim.RMSprop, optim.Adagrad, sgd_fused, adam_fused]
wrong = [train(kind, refresh=False) for kind in kinds]
right = [train(kind, refresh=True) for kind in kinds]
for kind, before, after in zip(kinds, wrong, right):
    print(f"{kind.__name__}: {before}; after load_state_dict: {after}")

late = train(rmsprop_centered, refresh=False)
print("rmsprop_centered:", late)
words = "expected dtype float for `end` but got dtype double"
assert set(wrong[:3]) == {words}  # claim: err-state-dtype
assert late == words  # claim: err-state-dtype-centered
assert set(wrong[3:6]) == {"fine, state {torch.float32}"}  # claim: err-state-dtype-sgd
words = "expected scalar type Double but found Float"
assert wrong[6] == wrong[7] == words  # claim: err-state-dtype-fused
assert set(right) == {"fine, state {torch.float64}"}  # claim: err-state-dtype-reloaded

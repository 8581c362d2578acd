import torch

makers = {
    "SGD, momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
    "SGD, weight decay": lambda p: torch.optim.SGD(p, lr=0.1, weight_decay=0.5),
    "Adam": lambda p: torch.optim.Adam(p, lr=0.1),
    "SGD alone": lambda p: torch.optim.SGD(p, lr=0.1),
    "RMSprop": lambda p: torch.optim.RMSprop(p, lr=0.1),
    "Adagrad": lambda p: torch.optim.Adagrad(p, lr=0.1),
}


def idle_step(make, set_to_none):
    # essential
    w = torch.tensor(1.0, requires_grad=True)
    optimizer = make([w])
    w.backward()
    optimizer.step()
    before = w.item()
    # en: a second step, without a new backward(): .grad is None, or zero
    # zh: 第二步之前没有再 backward()：.grad 是 None 或零
    optimizer.zero_grad(set_to_none=set_to_none)
    optimizer.step()
    return w.item() - before


# end
print("second step moves the weight by:")
print(f"{'':19}{'grad None':>10}{'grad zero':>11}")
none, zero = {}, {}
for name, make in makers.items():
    none[name], zero[name] = idle_step(make, True), idle_step(make, False)
    print(f"{name:19}{none[name]:10.3f}{zero[name]:11.3f}")

assert not any(none.values())  # claim: leaf-none-is-skipped
assert zero["SGD, momentum"] and zero["Adam"]  # claim: leaf-zero-still-moves
assert zero["SGD, weight decay"]  # claim: leaf-zero-lets-weights-decay
still = [zero[name] for name in ("SGD alone", "RMSprop", "Adagrad")]
assert not any(still)  # claim: leaf-zero-harmless-without-memory

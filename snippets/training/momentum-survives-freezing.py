import torch


def train(label, forget):
    w = torch.nn.Parameter(torch.tensor([10.0]))
    optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9)
    moves = []
    for step in range(5):
        # en: frozen in steps 2 and 3; in step 4 the gradient has another sign
        # zh: 第 2、3 步冻结；到第 4 步，梯度换了符号
        frozen = step in (2, 3)
        # essential
        _ = w.requires_grad_(not frozen)
        if step == 4 and forget:
            _ = optimizer.state.pop(w, None)
        # end
        before = w.item()
        # essential
        optimizer.zero_grad()
        if not frozen:
            (w if step < 4 else -w).sum().backward()
        optimizer.step()
        # end
        moves.append(round(w.item() - before, 3))
    print(f"{label:13}", moves)
    return moves


print("change of w in steps 0 to 4; w is frozen in steps 2 and 3")
kept = train("state kept", forget=False)
forgotten = train("state dropped", forget=True)
# en: SGD with fused=True, and only one of two parameters has a state
# zh: SGD 带 fused=True，两个参数中只有一个有状态
pair = [torch.ones(1, requires_grad=True) for _ in range(2)]
optimizer = torch.optim.SGD(pair, lr=0.1, momentum=0.9, fused=True)
sum(pair).backward()
optimizer.step()
_ = optimizer.state.pop(pair[0])
try:
    optimizer.step()
    raised = "no error"
except TypeError as error:
    raised = type(error).__name__
print("fused=True, state of one parameter dropped:", raised)
optimizer.state.clear()
optimizer.step()
assert raised == "TypeError"  # claim: tr-fused-state-of-one
assert kept[2:4] == [0, 0]  # claim: tr-frozen-steps-skip-the-state
assert kept[4] < 0 < forgotten[4]  # claim: tr-old-momentum-pushes-first-step

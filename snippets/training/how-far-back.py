import torch

_ = torch.manual_seed(0)
cell = torch.nn.RNNCell(2, 3)
data = torch.randn(6, 1, 2)


def reach(label, chunk):
    inputs = [x.clone().requires_grad_() for x in data]
    # essential
    h = torch.zeros(1, 3)
    for step, x in enumerate(inputs):
        if step % chunk == 0:
            h = h.detach()
        h = cell(x, h)
    h.square().sum().backward()
    # end
    sizes = [f"{x.grad.norm():.4f}" if x.grad is not None else "none" for x in inputs]
    print(f"{label:11}", *(f"{size:6}" for size in sizes))
    return [x.grad is not None for x in inputs], h.detach()


print(f"{'step':11}", *(f"{step:<6}" for step in range(6)))
whole = reach("no cut", 6)
halves = reach("cut every 3", 3)
assert all(whole[0])  # claim: tr-uncut-reaches-all
assert halves[0] == [False] * 3 + [True] * 3  # claim: tr-truncation-ends-reach
assert torch.equal(whole[1], halves[1])  # claim: tr-truncation-keeps-forward

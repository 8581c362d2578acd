import torch

target = torch.tensor([0.0, 10.0])


def gradient(block):
    p = torch.tensor([8.0, 1.0], requires_grad=True)
    # essential
    with torch.set_grad_enabled(not block):
        cost = (p[:, None] - target).abs()
        order = cost.argmin(dim=1)
    loss = (p - target[order]).square().sum()
    # end
    loss.backward()
    return order.tolist(), p.grad.tolist()


in_block, recorded = gradient(block=True), gradient(block=False)
p = torch.tensor([8.0, 1.0], requires_grad=True)
all_detached = (p.detach() - target[[1, 0]]).square().sum()
print("matched under no_grad: order, gradient", in_block)
print("matched recorded     : order, gradient", recorded)
print("loss of the detached prediction requires grad:", all_detached.requires_grad)
assert in_block == recorded == ([1, 0], [-4, 2])  # claim: det-matching-needs-no-graph
assert not all_detached.requires_grad  # claim: det-own-loss-detached

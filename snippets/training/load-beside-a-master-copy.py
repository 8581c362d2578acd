import torch


# essential
def resume(renew):
    weight = torch.ones(1, dtype=torch.bfloat16, requires_grad=True)
    master = weight.detach().float()
    weight.data = torch.tensor([5.0], dtype=torch.bfloat16)
    if renew:
        master = weight.detach().float()
    weight.sum().backward()
    master -= 0.5 * weight.grad.float()
    return weight.detach().copy_(master).item()


# end
old, new = resume(renew=False), resume(renew=True)
print("weight after loading 5.0 and one step of 0.5")
print("master copy left as it was:", old)
print("master copy made anew:     ", new)
assert old == 0.5  # claim: tr-old-master-overwrites
assert new == 4.5  # claim: tr-new-master-keeps

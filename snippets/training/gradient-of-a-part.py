import torch

x = torch.ones(5, 3, requires_grad=True)
factor = torch.arange(5.0)


def energies(positions, factor):
    return factor * positions.sum(1).square()


# essential
energy = energies(x, factor)[:3].sum()
try:
    torch.autograd.grad(energy, x[:3])
except RuntimeError as error:
    refused = str(error).split(".")[0]
(whole,) = torch.autograd.grad(energy, x)
part = x[:3]
(of_part,) = torch.autograd.grad(energies(part, factor[:3]).sum(), part)
# end
print("grad(energy, x[:3]):", refused)
print("grad(energy, x)[:3]:", whole[:3].tolist())
print("part used in energy:", of_part.tolist())
(together,) = torch.autograd.grad(energies(x, factor).sum(), x)
print("rows of all energies:", together[:, 0].tolist())
assert "not have been used" in refused  # claim: which-part-refused
assert whole[3:].eq(0).all()  # claim: which-part-zeros
assert torch.equal(whole[:3], of_part)  # claim: which-part-used
one_by_one = [torch.autograd.grad(energies(x, factor)[i], x)[0][i] for i in range(5)]
assert torch.equal(together, torch.stack(one_by_one))  # claim: which-part-together

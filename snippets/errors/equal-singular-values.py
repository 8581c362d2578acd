import torch

equal, near, apart = (torch.diag(torch.tensor([1.0, s])) for s in (1.0, 1.001, 2.0))


def gradient(function, matrix):
    matrix = matrix.clone().requires_grad_()
    function(matrix).backward()
    return matrix.grad


# essential
def first_vector(matrix):
    return torch.linalg.svd(matrix)[0][:, 0].abs().sum()


def eigenvector(matrix):
    return torch.linalg.eigh(matrix)[1][:, 0].abs().sum()


def largest(matrix):
    return torch.linalg.svdvals(matrix)[0]


def all_values(matrix):
    return torch.linalg.eigvalsh(matrix).sum()


# end
tilt = torch.tensor([[0.0, 1e-4], [1e-4, 0.0]])
found = {}
for f in (first_vector, eigenvector, largest, all_values):
    grads = [gradient(f, m + tilt) for m in (near, apart)]
    found[f] = [gradient(f, equal).norm().item(), *(g.norm().item() for g in grads)]
    sizes = [f"{size:.3g}" for size in found[f]]
    print(f"{f.__name__:12} norm of the gradient, values equal/close/apart: {sizes}")

vectors = found[first_vector], found[eigenvector]
values = found[largest], found[all_values]
assert all(v[0] != v[0] for v in vectors)  # claim: nan-equal-values
assert all(v[1] > 100 * v[2] for v in vectors)  # claim: nan-near-values
assert all(0 < size < 2 for v in values for size in v)  # claim: nan-values-only
tiny = torch.diag(torch.tensor([1.0, 2.0])) + tilt
assert gradient(first_vector, tiny).isfinite().all()
assert gradient(first_vector, tiny * 1e-20).isnan().any()  # claim: nan-tiny-values
scaled = gradient(lambda m: first_vector(m * 1e20), tiny * 1e-20)
assert torch.allclose(
    scaled / 1e20, gradient(first_vector, tiny), 1e-2
)  # claim: nan-tiny-scaled

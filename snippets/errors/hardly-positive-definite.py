import torch


# essential
def last_entry(gap, jitter=0.0, factorise=torch.linalg.cholesky):
    a = torch.tensor([[1.0, 1.0], [1.0, 1.0 + gap]], requires_grad=True)
    factor = factorise(a + jitter * torch.eye(2))
    factor.sum().backward()
    return a.grad[1, 1].item()


def no_check(a):
    return torch.linalg.cholesky_ex(a).L


# end
try:
    last_entry(0.0)
    refused = None
except RuntimeError as error:
    refused = str(error)
large, small = last_entry(1e-2), last_entry(1e-4)
silent = last_entry(0.0, factorise=no_check)
finite = last_entry(-0.25, factorise=no_check)
cured = last_entry(0.0, jitter=1e-2)
tiny = torch.tensor([[1.0, 1.0], [1.0, 1.0 + 1e-8]], dtype=torch.float64)
single, double = (torch.linalg.cholesky_ex(a).info == 0 for a in (tiny.float(), tiny))
print("gradient of the last number of the matrix")
print("gap 0.01  :", round(large, 2))
print("gap 0.0001:", round(small, 2))
print("gap 0     :", refused[:66])
print("gap 0, cholesky_ex:", silent)
print("gap -0.25, cholesky_ex:", round(finite, 2))
print("gap 0, jitter 0.01:", round(cured, 2))
print("does cholesky work with a gap of 1e-8?")
print("in float32:", single.item(), "in float64:", double.item())
assert abs(large - 5) < 0.01 and abs(small - 50) < 0.1  # claim: chol-large
assert "not positive-definite" in refused  # claim: chol-refused
assert silent != silent  # claim: chol-silent
negative = torch.tensor([[1.0, 1.0], [1.0, 0.75]])
code = torch.linalg.cholesky_ex(negative).info
assert abs(finite) < 10 and code > 0  # claim: chol-finite
assert 3 < cured < 4  # claim: chol-jitter
assert double and not single  # claim: chol-double

import torch
from torch.linalg import vector_norm


# essential
def logged_norm(groups):
    norms = [vector_norm(group) for group in groups]
    norms = [n if n.isfinite() else torch.tensor(-1.0) for n in norms]
    return round(vector_norm(torch.stack(norms)).item(), 4)


bad = torch.tensor([float("nan"), 2.0])
# end
logged = [logged_norm([bad] * k) for k in (1, 2, 3)]
mixed = logged_norm([bad, torch.tensor([3.0, 4.0])])
print("norm logged for one, two, three groups with nan:", logged)
print("norm logged for a group with nan, a group with norm 5:", mixed)
assert logged == [1.0, 1.4142, 1.7321]  # claim: zero-norm-of-minus-one
assert mixed == 5.099  # claim: zero-norm-hidden-nan

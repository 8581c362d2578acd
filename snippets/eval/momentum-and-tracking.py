import torch
from torch import nn

batches = [torch.tensor([[0.0], [4.0]]), torch.tensor([[4.0], [8.0]])]


def means(label, **options):
    layer = nn.BatchNorm1d(1, **options)
    seen = []
    for batch in batches:
        _ = layer(batch)
        mean = layer.running_mean
        seen.append(None if mean is None else round(mean.item(), 4))
    quiet = torch.equal(layer.eval()(batches[0]), layer.train()(batches[0]))
    print(f"{label:26} {seen!s:14} eval same as train: {quiet}")
    return seen, quiet


print("running mean after batches with mean 2 and 6")
# essential
usual = means("momentum=0.1")
cumulative = means("momentum=None", momentum=None)
zero = means("momentum=0.0", momentum=0.0)
none = means("track_running_stats=False", track_running_stats=False)
# end
layer = nn.BatchNorm1d(1, momentum=1.0)
_ = layer(batches[0])
population = batches[0].var(correction=0).item()
print("variance of the batch divided by n:    ", population)
print("running_var, variance divided by n - 1:", layer.running_var.item())
infinite = nn.BatchNorm1d(1, momentum=0.0)
_ = infinite(torch.tensor([[torch.inf], [4.0]]))
print("momentum=0.0, a batch with inf: running mean", infinite.running_mean.item())
wide = nn.BatchNorm1d(1, momentum=0.0)
_ = wide(torch.tensor([[2e19], [-2e19]]))
print("momentum=0.0, values of 2e19: running variance", wide.running_var.item())
assert infinite.running_mean.isnan()  # claim: eval-bn-momentum-zero-lets-nan-in
assert wide.running_var.isnan()  # claim: eval-bn-momentum-zero-overflow
assert layer.running_var == batches[0].var()  # claim: eval-bn-running-var-is-corrected
assert usual[0] == [0.2, 0.78]  # claim: eval-bn-momentum-weighs-the-new
assert cumulative[0] == [2.0, 4.0]  # claim: eval-bn-momentum-none-averages
assert zero[0] == [0.0, 0.0]  # claim: eval-bn-momentum-zero-freezes
assert not zero[1]  # claim: eval-bn-momentum-zero-batch-in-train
assert none == ([None, None], True)  # claim: eval-bn-untracked-always-batch

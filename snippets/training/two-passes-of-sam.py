import torch

torch.manual_seed(0)
layer = torch.nn.BatchNorm1d(2)
x = torch.randn(8, 2) + 5

layer(x)
once = layer.running_mean.clone()
layer(x)
print("running mean after one pass          :", once)
print("after two passes                     :", layer.running_mean)
twice = 1.9 * once
assert torch.allclose(layer.running_mean, twice)  # claim: tr-second-pass-counts

spread = layer.running_var.clone()
# essential
before, momentum = layer.running_mean.clone(), layer.momentum
layer.momentum = 0.0
out = layer(x)
layer.momentum = momentum
# end
print("after a third pass, with momentum = 0:", layer.running_mean)
mean_kept = torch.equal(before, layer.running_mean)
assert mean_kept and layer.running_var.equal(spread)  # claim: tr-momentum-zero-keeps
assert out.mean(0).abs().max() < 1e-5  # claim: tr-momentum-zero-uses-batch

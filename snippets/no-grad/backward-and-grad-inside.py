import torch

# essential
x = torch.tensor(2.0, requires_grad=True)
y = x**3

with torch.no_grad():
    y.backward(retain_graph=True)
    # end
    print("backward()          x.grad", x.grad.item())
    assert x.grad == 12.0  # claim: ng-backward-runs-inside
    # essential
    (g,) = torch.autograd.grad(y, x, retain_graph=True)
    # end
    print("grad()             ", g.item(), "recorded:", g.requires_grad)
    assert g == 12.0 and not g.requires_grad  # claim: ng-grad-runs-inside
    # essential
    (g,) = torch.autograd.grad(y, x, create_graph=True)
    # end
    print("grad(create_graph) ", g.item(), "recorded:", g.requires_grad)
    assert g.requires_grad  # claim: ng-create-graph-records-inside
    penalty = g**2
    print("its square         ", penalty.item(), "recorded:", penalty.requires_grad)
    assert not penalty.requires_grad  # claim: ng-penalty-inside-is-unrecorded

# en: outside the block the gradient can be used and differentiated again
# zh: 到了块外，这个梯度可以继续使用，也可以再次求导
(second,) = torch.autograd.grad(g, x)
print("second derivative  ", second.item())
assert second == 12.0  # claim: ng-second-derivative-outside

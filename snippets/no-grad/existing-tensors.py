import torch

w = torch.tensor(3.0, requires_grad=True)
frozen = torch.tensor(4.0)
older = w**2
w.grad = torch.tensor(5.0)

# essential
with torch.no_grad():
    print("w     : requires grad", w.requires_grad, "| leaf", w.is_leaf)
    print("w.grad:", w.grad.item())
    print("older : requires grad", older.requires_grad, "|", older.grad_fn.name())
    print("frozen: requires grad", frozen.requires_grad)
    # end
    assert w.requires_grad and w.is_leaf  # claim: ng-flags-are-kept
    assert w.grad.item() == 5.0  # claim: ng-grad-is-kept
    assert older.requires_grad and older.grad_fn  # claim: ng-older-graph-is-kept
    joined = older + w

print("joined: requires grad", joined.requires_grad)
assert not joined.requires_grad  # claim: ng-old-graph-is-not-extended
assert not frozen.requires_grad  # claim: ng-no-flag-is-switched-on

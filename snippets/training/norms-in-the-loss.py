import torch

# essential
penalties = {
    "0.1 / 2 * square sum": lambda w: 0.1 / 2 * w.square().sum(),
    "0.1 * norm": lambda w: 0.1 * w.norm(p=2),
    "0.1 * sum of abs (L1)": lambda w: 0.1 * w.abs().sum(),
}
# end


def slope(penalty, values):
    w = torch.tensor(values, requires_grad=True)
    (grad,) = torch.autograd.grad(penalty(w), w)
    return [round(g, 4) for g in grad.tolist()]


found = {}
for name, penalty in penalties.items():
    small, large = slope(penalty, [3.0, 4.0]), slope(penalty, [30.0, 40.0])
    found[name] = small, large
    print(f"{name:22} gradient at (3, 4) {small}, at (30, 40) {large}")

frozen = torch.ones(2)
w = torch.tensor([3.0, 4.0], requires_grad=True)
total = sum(p.square().sum() for p in (w, frozen))
(of_both,) = torch.autograd.grad(total, w)

square, norm, l1 = found.values()
assert square == ([0.3, 0.4], [3.0, 4.0])  # claim: norms-square
assert norm[0] == norm[1] == [0.06, 0.08]  # claim: norms-norm
assert l1[0] == l1[1] == [0.1, 0.1]  # claim: norms-l1
l1_at_zero = slope(penalties["0.1 * sum of abs (L1)"], [0.0, -2.0])
assert l1_at_zero == [0.0, -0.1]  # claim: norms-l1-at-zero
assert of_both.tolist() == [6.0, 8.0] and total == 27  # claim: norms-frozen

import torch

# essential
ways = {
    "where afterwards": lambda x: torch.where(x > 0, x.sqrt(), 0),
    "times a mask": lambda x: x.sqrt() * (x > 0),
    "select afterwards": lambda x: x.sqrt()[x > 0],
    "clamp afterwards": lambda x: x.sqrt().clamp(min=1e-6),
    "nan_to_num afterwards": lambda x: (x / x.sqrt()).nan_to_num(),
    "select before": lambda x: x[x > 0].sqrt(),
    "clamp before": lambda x: x.clamp(min=1e-6).sqrt(),
    "clamp to 0 before": lambda x: x.clamp(min=0).sqrt(),
    "where twice": lambda x: torch.where(x > 0, torch.where(x > 0, x, 1).sqrt(), 0),
    "plus eps, 1e-6": lambda x: (x + 1e-6).sqrt(),
    "plus eps, 1e-12": lambda x: (x + 1e-12).sqrt(),
}
# end
found = {}
for name, way in ways.items():
    x = torch.tensor([0.0, 4.0], requires_grad=True)
    way(x).sum().backward()
    found[name] = x.grad.tolist()
    print(f"{name:22}", [round(g, 3) for g in found[name]])

first = {name: g[0] for name, g in found.items()}
after = [g for name, g in first.items() if "after" in name or "mask" in name]
before = [first[n] for n in ("select before", "clamp before", "where twice")]
assert all(g != g for g in after) and len(after) == 5  # claim: nan-cures-afterwards
assert before == [0.0, 0.0, 0.0]  # claim: nan-cures-before
assert 499 < first["plus eps, 1e-6"] < 501  # claim: nan-cure-eps
assert first["plus eps, 1e-12"] > 4e5  # claim: nan-cure-small-eps
assert all(abs(g[1] - 0.25) < 1e-3 for n, g in found.items() if "nan_to" not in n)
assert first["clamp to 0 before"] == torch.inf  # claim: nan-cure-clamp-to-zero
half = torch.zeros(1, dtype=torch.float16, requires_grad=True)
(half + 1e-8).sqrt().backward()
print("float16, plus eps, 1e-8:", half.grad.item())
assert half.grad.isinf()  # claim: nan-cure-eps-in-half

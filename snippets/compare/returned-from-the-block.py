import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
h = w * 3

with torch.no_grad():
    rows = {"h": h, "h.clone()": h.clone(), "h[0]": h[0], "h.detach()": h.detach()}

print(f"{'':12}{'requires_grad':15}grad_fn")
for name, t in rows.items():
    history = t.grad_fn and t.grad_fn.name()
    print(f"{name:12}{t.requires_grad!s:15}{history}")

assert rows["h"] is h and h.grad_fn is not None  # claim: cmp-returning-detaches-nothing
others = [t for name, t in rows.items() if name != "h"]
assert not any(t.grad_fn for t in others)  # claim: cmp-new-results-have-no-history
assert rows["h[0]"].requires_grad  # claim: cmp-returned-view-says-true

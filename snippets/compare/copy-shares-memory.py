import torch

ways = {
    "detach()": lambda t: t.detach(),
    ".data": lambda t: t.data,
    "clone()": lambda t: t.clone(),
    "detach().clone()": lambda t: t.detach().clone(),
}
shares = {}
for name, way in ways.items():
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    shares[name] = way(x).data_ptr() == x.data_ptr()
    print(f"{name}: {shares[name]}")

shared = [name for name in ways if shares[name]]
assert shared == ["detach()", ".data"]  # claim: cmp-two-of-four-share-memory

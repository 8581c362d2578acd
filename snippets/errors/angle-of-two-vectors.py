import torch


def angle(way, a, b):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b)
    cosine = a @ b / (a.norm() * b.norm())
    # essential
    if way == "acos":
        result = cosine.acos()
    elif way == "clamp to 1":
        result = cosine.clamp(-1, 1).acos()
    elif way == "clamp below 1":
        result = cosine.clamp(-1 + 1e-6, 1 - 1e-6).acos()
    elif way == "atan2":
        u, v = a / a.norm(), b / b.norm()
        result = 2 * torch.atan2((u - v).norm(), (u + v).norm())
    # end
    result.backward()
    return result.item(), a.grad.norm().item()


pairs = {
    "90 degrees": ([1.0, 0, 0], [0, 1.0, 0]),
    "close": ([1.0, 0, 0], [1.0, 1e-4, 0]),
    "equal": ([1.0, 0, 0], [1.0, 0, 0]),
}
ways = "acos", "clamp to 1", "clamp below 1", "atan2"
got = {name: [angle(way, *pair) for way in ways] for name, pair in pairs.items()}
print(f"{'vectors':10} {'way':13} {'angle':>8} {'gradient':>8}")
for name, row in got.items():
    for way, (value, norm) in zip(ways, row, strict=True):
        print(f"{name:10} {way:13} {value:8.5f} {norm:8.3f}")
above = torch.tensor(1.0000001)
print("acos of 1.0000001        :", above.acos().item())

right, close, equal = (torch.tensor(row) for row in got.values())
assert right[:, 1].eq(1).all()  # claim: nan-angle-right
assert close[0, 0] == 0 and close[0, 1].isnan()  # claim: nan-angle-close
assert equal[0, 0] == 0 and equal[0, 1].isnan()  # claim: nan-angle-equal
_ = torch.manual_seed(0)
others = torch.randn(100, 3).tolist()
angles = torch.tensor([angle("acos", v, v)[0] for v in others])
assert angles.isnan().any() and angles.gt(1e-4).any()  # claim: nan-angle-rounded
assert above > 1 and above.acos().isnan()  # claim: nan-angle-above
assert equal[1, 1].isnan()  # claim: nan-angle-clamp-one
assert torch.tensor(1.0).clamp(max=1 - 1e-8) == 1  # claim: nan-angle-clamp-float
assert close[2, 1] == 0 and close[2, 0] > 1e-3  # claim: nan-angle-clamp-below
assert abs(close[3, 0] - 1e-4) < 1e-9 and close[3, 1] == 1  # claim: nan-angle-atan2
others = torch.randn(100, 5).tolist()
zeros = torch.tensor([equal[3].tolist(), *(angle("atan2", v, v) for v in others)])
assert zeros.eq(0).all()  # claim: nan-angle-atan2-equal
zero = [angle(way, [0.0, 0, 0], [1.0, 0, 0])[0] for way in ways]
assert torch.tensor(zero).isnan().all()  # claim: nan-angle-zero-vector

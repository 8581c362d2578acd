import torch

x = torch.tensor([-0.5, 0.01, 0.5])
# essential
steps = {
    "(x > 0).float()": lambda x: (x > 0).float(),
    "sign(x)": lambda x: torch.sign(x),
    "heaviside(x, 0.5)": lambda x: torch.heaviside(x, torch.tensor(0.5)),
    "sigmoid(x)": lambda x: torch.sigmoid(x),
    "sigmoid(10 * x)": lambda x: torch.sigmoid(10 * x),
    "sigmoid(100 * x)": lambda x: torch.sigmoid(100 * x),
}
# end
found = {}
for name, step in steps.items():
    leaf = x.clone().requires_grad_()
    y = step(leaf)
    try:
        y.sum().backward()
        found[name] = [round(g, 4) for g in leaf.grad.tolist()]
        shown = f"gradient {found[name]}"
    except RuntimeError as error:
        found[name] = str(error).split(".")[0]
        shown = f"error: {found[name]}"
    print(f"{name:18} {[round(v, 2) for v in y.tolist()]} {shown}")

_, sign, heaviside, *soft = found.values()
assert (
    heaviside == "derivative for aten::heaviside is not implemented"
)  # claim: steep-heaviside
assert sign == [0, 0, 0]  # claim: steep-sign
assert soft[2][0] == soft[2][2] == 0 and soft[2][1] > 15  # claim: steep-only-near
assert min(soft[1]) > 0 and min(soft[0]) > 0.2  # claim: steep-flat-reaches

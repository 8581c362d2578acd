import torch

modes = {
    "grad (default)": torch.enable_grad,
    "no_grad": torch.no_grad,
    "inference_mode": torch.inference_mode,
}
table = {}
for name, mode in modes.items():
    # essential
    w = torch.ones(3, requires_grad=True)
    with mode():
        y, view, new = w * 2, w[0], torch.nn.Parameter(torch.ones(1))
        row = [w.requires_grad, y.requires_grad, view.requires_grad, new.requires_grad]
        try:
            _ = w.add_(1)
        # end
        except RuntimeError:
            row.append(False)
        else:
            row.append(True)
    try:
        (y * w).sum().backward()
    except RuntimeError:
        row.append(False)
    else:
        row.append(True)
    table[name] = row

rows = "leaf", "result", "view", "Parameter", "w.add_(1)", "y * w after"
print(" " * 11, "  ".join(table))
for number, label in enumerate(rows):
    cells = [f"{table[name][number]!s:{len(name)}}" for name in table]
    print(f"{label:11}", "  ".join(cells).rstrip())

grad, off, inference = table.values()
assert grad[0] and off[0] and inference[0]  # claim: start-sheet-leaf-keeps-flag
assert grad[1] and not (off[1] or inference[1])  # claim: start-sheet-result-unrecorded
assert off[2] and inference[2] and off[3]  # claim: start-sheet-views-and-parameters
# en: here new is the parameter that was made in inference mode
# zh: 这里的 new 是在推理模式里新建的参数
assert not (new * new).requires_grad  # claim: start-sheet-inference-parameter
assert off[4] and inference[4] and not grad[4]  # claim: start-sheet-leaf-in-place
assert off[5] and not inference[5]  # claim: start-sheet-use-afterwards

import torch

# essential
with torch.inference_mode():
    t = torch.ones(2)

attempts = [
    t.requires_grad_,
    lambda: torch.nn.Parameter(t),
    lambda: t._version,
]
# end
texts = []
for attempt in attempts:
    try:
        attempt()
    except RuntimeError as error:
        texts.append(str(error))
        print("wrong:", error)

assert texts[0].startswith("Setting requires_grad=True")  # claim: err-inference-flag
assert texts[1] == texts[0]  # claim: err-inference-parameter
assert "do not track version" in texts[2]  # claim: err-inference-version

# essential
leaf = t.clone().requires_grad_()
parameter = torch.nn.Parameter(t.clone())
# end
(leaf * parameter).sum().backward()
print("right: leaf.grad", leaf.grad, "| parameter.grad", parameter.grad)
assert leaf.grad is not None is not parameter.grad  # claim: err-clone-then-flag

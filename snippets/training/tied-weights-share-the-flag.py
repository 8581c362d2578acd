import torch

model = torch.nn.ModuleDict({"embed": torch.nn.Embedding(5, 3)})
model["out"] = torch.nn.Linear(3, 5, bias=False)
model["out"].weight = model["embed"].weight

_ = model["embed"].requires_grad_(False)
print("embedding frozen")
print("output layer requires grad:", model["out"].weight.requires_grad)
print("parameters of the model:", [name for name, _ in model.named_parameters()])
assert not model["out"].weight.requires_grad  # claim: tr-tied-weights-freeze-together
assert len(list(model.parameters())) == 1  # claim: tr-tied-weights-are-one

# en: to train the weight only through the output layer, detach it for the lookup
# zh: 只通过输出层训练这个权重：查表时用断开的权重
weight = model["embed"].weight.requires_grad_(True)
h = torch.nn.functional.embedding(torch.tensor([0, 1]), weight.detach())
out = model["out"](h)
out.square().sum().backward()
as_output_only = torch.allclose(weight.grad, 2 * out.T @ h)
print("gradient only from the output layer:", as_output_only)
assert as_output_only  # claim: tr-tied-weights-by-detach

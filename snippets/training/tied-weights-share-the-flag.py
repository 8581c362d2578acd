import torch

model = torch.nn.ModuleDict({"embed": torch.nn.Embedding(5, 3)})
model["out"] = torch.nn.Linear(3, 5, bias=False)
model["out"].weight = model["embed"].weight

_ = model["embed"].requires_grad_(False)
print("output layer, requires_grad:", model["out"].weight.requires_grad)
print("parameters of the model    :", [name for name, _ in model.named_parameters()])
assert not model["out"].weight.requires_grad  # claim: tr-tied-weights-freeze-together
assert len(list(model.parameters())) == 1  # claim: tr-tied-weights-are-one

# en: frozen as an input, trained as an output: the table must be detached where it is read
# zh: 作为输入冻结、作为输出训练：要在查表的地方断开
_ = model["embed"].requires_grad_(True)
ids = torch.tensor([0, 1])
h = torch.nn.functional.embedding(ids, model["embed"].weight.detach())
model["out"](h).square().sum().backward()
by_output = model["embed"].weight.grad
print("rows with a gradient       :", by_output.any(dim=1).sum().item())
assert by_output.any(dim=1).all()  # claim: tr-tied-weights-by-detach

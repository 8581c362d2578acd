import torch

layer = torch.nn.Linear(2, 1).requires_grad_(False)
optimizer = torch.optim.AdamW(layer.parameters(), lr=0.1)
before = layer.weight.clone()
optimizer.step()
print("frozen weight moved:", not torch.equal(before, layer.weight))
assert torch.equal(before, layer.weight)  # claim: tr-optimizer-accepts-frozen

# en: a filter that leaves no parameter
# zh: 筛选之后一个参数也不剩
try:
    torch.optim.AdamW([p for p in layer.parameters() if p.requires_grad])
except ValueError as error:
    message = str(error)
    print(message)

assert "empty parameter list" in message  # claim: tr-empty-list-is-refused

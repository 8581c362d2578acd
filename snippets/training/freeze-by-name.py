import torch

model = torch.nn.Sequential()
model.add_module("body", torch.nn.Linear(4, 8))
model.add_module("norm", torch.nn.LayerNorm(8))
model.add_module("head", torch.nn.Linear(8, 2))


def report(label):
    free = {name: p.numel() for name, p in model.named_parameters() if p.requires_grad}
    print(f"{label:14} {sum(free.values()):3} elements to train: {', '.join(free)}")
    return set(free), sum(free.values())


everything = report("everything")
# essential
for name, p in model.named_parameters():
    _ = p.requires_grad_(name.startswith("head."))

# end
head = report("the head only")
# essential
for name, p in model.named_parameters():
    _ = p.requires_grad_(name.endswith("bias"))

# end
biases = report("biases only")
assert everything[1] == 74  # claim: tr-trainable-numbers-counted
assert head[0] == {"head.weight", "head.bias"}  # claim: tr-frozen-by-name
assert len(biases[0]) == 3  # claim: tr-biases-only

import torch

_ = torch.manual_seed(0)
x = torch.randn(64, 256)
body, head = torch.nn.Linear(256, 256), torch.nn.Linear(256, 10)
model = torch.nn.Sequential(body, torch.nn.GELU(), head)
own = {p.untyped_storage().data_ptr() for p in model.parameters()}
kept = {}


def pack(t):
    if t.untyped_storage().data_ptr() not in own:
        kept[t.untyped_storage().data_ptr()] = t
    return t


def cost(label):
    kept.clear()
    model.zero_grad()
    # essential
    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        model(x).square().mean().backward()
    saved = sum(t.untyped_storage().nbytes() for t in kept.values())
    grads = sum(p.grad.nbytes for p in model.parameters() if p.grad is not None)
    # end
    print(f"{label:9} saved for backward {saved:7}  gradients {grads:7} bytes")
    return saved, grads


left_out = cost("left out")
_ = body.requires_grad_(False)
frozen = cost("frozen")
assert body.weight.grad is None  # claim: tr-model-zero-grad-clears-all
assert frozen[0] < left_out[0] / 2  # claim: tr-left-out-still-saves
weights = sum(p.nbytes for p in body.parameters())
assert left_out[1] - frozen[1] == weights  # claim: tr-left-out-still-holds-gradients

import copy, io, pickle
import torch

layer = torch.nn.Linear(1, 1)
layer(torch.ones(1)).backward()
x = torch.ones(1, requires_grad=True)
(3 * x).backward()


def from_file(t):
    file = io.BytesIO()
    torch.save(t, file)
    file.seek(0)
    return torch.load(file)


# essential
ways = {
    "copy.copy": copy.copy,
    "copy.deepcopy": copy.deepcopy,
    "pickle": lambda t: pickle.loads(pickle.dumps(t)),
    "torch.save, load": from_file,
}
# end
kept = {}
for name, way in ways.items():
    tensor, parameter = (way(t).grad is not None for t in (x, layer.weight))
    kept[name] = tensor, parameter
    print(f"{name:16} .grad of a tensor: {tensor!s:5}  of a parameter: {parameter}")

assert kept["copy.copy"] == (False, False)  # claim: det-copy-copy-no-grad
assert copy.copy(x).data_ptr() == x.data_ptr()  # claim: det-copy-copy-shares
assert kept["copy.deepcopy"] == (True, False)  # claim: det-copy-deepcopy-grad
assert kept["pickle"] == (False, False)  # claim: det-copy-pickle-no-grad
assert kept["torch.save, load"] == (False, False)  # claim: det-copy-file-no-grad
shallow = copy.copy(layer)
assert shallow.weight is layer.weight  # claim: det-copy-shallow-module
twin = copy.deepcopy(layer)
# essential
for p, q in zip(layer.parameters(), twin.parameters()):
    q.grad = copy.deepcopy(p.grad)
# end

print("deepcopy, .grad copied by hand:", twin.weight.grad.tolist())
assert twin.weight.grad.equal(layer.weight.grad)  # claim: det-copy-grad-by-hand
assert twin.weight.grad is not layer.weight.grad
other = torch.nn.Linear(1, 1)
other.load_state_dict(layer.state_dict())
assert other.weight.grad is None  # claim: det-copy-state-no-grad

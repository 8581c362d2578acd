import torch
from torch.func import vmap

a, b = torch.ones(2), torch.ones(3)


def same(x):
    return x


# essential
calls = {
    "sizes differ": lambda: vmap(torch.add)(a, b),
    "a number": lambda: vmap(torch.add)(a, 2.0),
    "in_dims too short": lambda: vmap(torch.add, in_dims=(0,))(a, a),
    "in_dims is text": lambda: vmap(same, in_dims="0")(a),
    "in_dims out of range": lambda: vmap(same, in_dims=1)(a),
    "all None": lambda: vmap(torch.add, in_dims=(None, None))(a, a),
    "nothing": lambda: vmap(same)(),
    "returns a number": lambda: vmap(lambda x: 2.0)(a),
    "out_dims too long": lambda: vmap(same, out_dims=(0, 0))(a),
    "out_dims is None": lambda: vmap(same, out_dims=None)(a),
    "out_dims is text": lambda: vmap(same, out_dims="0")(a),
    "chunk_size=0": lambda: vmap(same, chunk_size=0)(a),
    "randomness='any'": lambda: vmap(same, randomness="any")(a),
}
# end
texts = {}
for name, call in calls.items():
    try:
        call()
    except (ValueError, RuntimeError) as error:
        texts[name] = str(error)
    print(f"{name}: {texts[name].split('. ')[0]}")

assert "same size in the mapped dimension" in texts["sizes differ"]  # claim: vmap-sizes
assert "non-Tensor arguments" in texts["a number"]  # claim: vmap-number
assert "not compatible" in texts["in_dims too short"]  # claim: vmap-in-dims
assert "at least one Tensor" in texts["all None"]  # claim: vmap-all-none
assert "must only return Tensors" in texts["returns a number"]  # claim: vmap-returns
assert "BatchedTensor" in texts["out_dims is None"]  # claim: vmap-out-none
sums = vmap(torch.add, in_dims=(0, None))(a, 2.0)
print("in_dims=(0, None):", sums.tolist())


def scaled(x, factor):
    return x * factor.sum()


whole = vmap(scaled)(a, factor=b)
print("keyword argument of 3 numbers, 2 samples:", whole.tolist())
assert whole.tolist() == [3, 3]  # claim: vmap-keywords
assert sums.tolist() == [3, 3]  # claim: vmap-right

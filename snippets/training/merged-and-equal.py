import torch

weight = torch.ones(2, 2)
A, B = torch.ones(1, 2), torch.zeros(2, 1)
small = torch.full((2, 1), 0.001)

untrained = weight + B @ A
exact = weight + small @ A
rounded = weight.bfloat16() + (small @ A).bfloat16()
for name, merged in {
    "B is zero": untrained,
    "small B, float32": exact,
    "small B, bfloat16": rounded,
}.items():
    print(f"{name}: unchanged {bool((merged == 1).all())}")

assert torch.equal(untrained, weight)  # claim: zero-merged-untrained
assert not torch.equal(exact, weight)  # claim: zero-merged-float32
assert (rounded == 1).all()  # claim: zero-merged-rounded

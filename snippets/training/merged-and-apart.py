import torch

x = torch.tensor([100.0])
base, change = torch.tensor([1.0]), torch.tensor([0.002])
# en: the same base weight, as it is stored with 4 bits
# zh: 同一个底座的权重，以 4 bit 存储之后的值
rounded = torch.tensor([0.875])

# essential
apart = base * x + change * x
merged = {
    "float32": (base + change) * x,
    "bfloat16": (base + change).bfloat16().float() * x,
    "twice": (base + change + change) * x,
}
trained_on_4_bit = rounded * x + change * x
# end
print("not merged            :", round(apart.item(), 1))
for name, value in merged.items():
    print(f"merged, {name:8}      :", round(value.item(), 1))
print("adapter on the 4-bit base        :", round(trained_on_4_bit.item(), 1))
assert torch.allclose(merged["float32"], apart)  # claim: merge-float32
assert merged["bfloat16"] == 100.0  # claim: merge-bfloat16
assert abs(merged["twice"].item() - 100.4) < 1e-3  # claim: merge-twice
assert abs(trained_on_4_bit.item() - 87.7) < 1e-3  # claim: merge-other-base

import numpy as np
import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
data = torch.zeros(2)

# essential
with torch.inference_mode():
    made = {
        "torch.ones(2)": torch.ones(2),
        "from_numpy(...)": torch.from_numpy(np.ones(2)),
        "w * 2": w * 2,
        "(w * 2)[0]": (w * 2)[0],
        "ones, flag given": torch.ones(2, requires_grad=True),
        "w itself": w,
        "w[0]": w[0],
        "data.add_(w * 2)": data.add_(w * 2),
    }

# end
print(f"{'':18}inference requires_grad")
for name, t in made.items():
    print(f"{name:18}{t.is_inference()!s:9} {t.requires_grad}")

new = ["torch.ones(2)", "from_numpy(...)", "w * 2", "(w * 2)[0]"]
old = ["w itself", "w[0]", "data.add_(w * 2)"]
marked = [name for name, t in made.items() if t.is_inference()]
assert set(new) < set(marked)  # claim: im-new-storage-is-marked
assert not set(old) & set(marked)  # claim: im-old-storage-is-not
assert w.requires_grad and w.is_leaf  # claim: im-leaf-keeps-its-flag
assert made["w[0]"].requires_grad  # claim: im-view-of-a-leaf-reports-true
assert made["ones, flag given"].requires_grad  # claim: im-factories-keep-their-flag

# en: the version counter of a normal tensor also counts changes in the block
# zh: 普通张量的版本计数器照样增加，块内的修改也算
print("data._version:", data._version)
assert data._version == 1  # claim: im-normal-tensors-still-count

with torch.inference_mode():
    data.data = torch.ones(2)

print("data.is_inference() after data.data = ...:", data.is_inference())
assert data.is_inference()  # claim: im-data-assignment-marks

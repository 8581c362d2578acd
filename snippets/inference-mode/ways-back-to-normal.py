import copy
import io
import torch

# essential
with torch.inference_mode():
    t = torch.tensor([3.0, 4.0])
    # end
    cloned_inside = t.clone()

file = io.BytesIO()
torch.save(t, file)
_ = file.seek(0)
# essential
results = {
    "t.clone()": t.clone(),
    "copy.deepcopy(t)": copy.deepcopy(t),
    "torch.save, load": torch.load(file),
    "t * 1": t * 1,
    "t.double()": t.double(),
    "t.float()": t.float(),
    't.to("cpu")': t.to("cpu"),
    "t.detach()": t.detach(),
    "t.data": t.data,
    "t[:]": t[:],
    "t.clone() inside": cloned_inside,
}
# end
normal = [name for name, r in results.items() if not r.is_inference()]
for name in results:
    print(f"{name:17}{'normal' if name in normal else 'inference tensor'}")

assert "t.clone()" in normal  # claim: im-clone-is-normal
assert {"copy.deepcopy(t)", "torch.save, load"} < set(normal)  # claim: im-copies-normal
assert "t * 1" in normal  # claim: im-outside-results-are-normal
assert "t.double()" in normal  # claim: im-real-conversion-is-normal
assert "t.float()" not in normal  # claim: im-no-op-conversion
assert not {"t.detach()", "t.data", "t[:]"} & set(normal)  # claim: im-detach-is-no-cure
assert "t.clone() inside" not in normal  # claim: im-clone-inside-is-no-cure

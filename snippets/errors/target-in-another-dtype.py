import numpy
import torch
import torch.nn.functional as F

target = torch.from_numpy(numpy.array([0.1, 0.9, 0.3]))
print("dtype of an array from NumPy:", target.dtype)

# essential
losses = {
    "mse_loss": F.mse_loss,
    "l1_loss": F.l1_loss,
    "smooth_l1_loss": F.smooth_l1_loss,
    "huber_loss": F.huber_loss,
    "binary_cross_entropy": lambda x, y: F.binary_cross_entropy(x.sigmoid(), y),
    "bce_with_logits": F.binary_cross_entropy_with_logits,
}


# end
def attempt(loss, target):
    prediction = torch.tensor([0.2, 0.3, 0.5], requires_grad=True)
    where = "forward:"
    try:
        value = loss(prediction, target)
        where = "backward:"
        value.backward()
    except RuntimeError as error:
        return f"{where} {error}"
    return f"fine, loss {value.dtype}, gradient {prediction.grad.dtype}"


results = {name: attempt(loss, target) for name, loss in losses.items()}
for name, text in results.items():
    print(f"{name:21}", text)

# essential
# en: right: give the target the dtype of the prediction
# zh: 正确：把目标转换成与预测相同的 dtype
same = {name: attempt(loss, target.float()) for name, loss in losses.items()}
# end
print("all six losses, float32 target:", *set(same.values()))

whole = attempt(F.binary_cross_entropy_with_logits, torch.tensor([0, 1, 0]))
print("bce_with_logits, int64 target:", whole)
assert "can't be cast" in whole  # claim: err-dtype-integer-target
words = "Found dtype Double but expected Float"
late, early = results["huber_loss"], results["binary_cross_entropy"]
assert late == f"backward: {words}"  # claim: err-dtype-late
assert early == f"forward: {words}"  # claim: err-dtype-early
others = [text for text in results.values() if text not in (late, early)]
assert len(others) == 4
assert all("loss torch.float64" in r for r in others)  # claim: err-dtype-promoted
assert all(r.startswith("fine") for r in same.values())  # claim: err-dtype-same
assert all("gradient torch.float32" in r for r in others)  # claim: err-dtype-converted

import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
y = w * 2


def attempt(label):
    try:
        result = [t.numpy().tolist() for t in (w, y)]
    except RuntimeError:
        result = "refused"
    print(f"{label:15} {result}")
    return result


# essential
recording = attempt("recording")
with torch.no_grad():
    off = attempt("no_grad")

with torch.inference_mode():
    inference = attempt("inference_mode")

print(f"{'force=True':15} {y.numpy(force=True).tolist()}")
# end
assert recording == "refused"  # claim: det-numpy-refused-while-recording
assert off == [[1.0, 2.0], [2.0, 4.0]]  # claim: det-numpy-allowed-in-no-grad
assert inference == off  # claim: det-numpy-allowed-in-inference-mode
assert y.numpy(force=True).tolist() == [2.0, 4.0]  # claim: det-numpy-force

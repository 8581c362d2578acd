import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
no_grad, enable_grad, inference = torch.no_grad, torch.enable_grad, torch.inference_mode


def off():
    return torch.inference_mode(False)


def probe(*modes):
    if modes:
        with modes[0]():
            return probe(*modes[1:])
    y = w * 2
    return y.requires_grad, y.is_inference()


# essential
nests = {
    "no_grad > enable_grad": (no_grad, enable_grad),
    "no_grad > inference": (no_grad, inference),
    "inference > no_grad": (inference, no_grad),
    "inference > enable_grad": (inference, enable_grad),
    "inference > off": (inference, off),
    "inference > off > no_grad": (inference, off, no_grad),
    "no_grad > off": (no_grad, off),
}
# end
seen = {name: probe(*modes) for name, modes in nests.items()}
print(f"{'outer > inner':27}{'recorded':10}inference tensor")
for name, (recorded, marked) in seen.items():
    print(f"{name:27}{recorded!s:10}{marked}")

same = seen["no_grad > inference"], seen["inference > no_grad"]
assert same == ((False, True), (False, True))  # claim: im-inference-wins-over-no-grad
assert seen["inference > enable_grad"] == (False, True)  # claim: im-enable-grad-loses
assert seen["inference > off"] == (True, False)  # claim: im-off-restores-recording
assert seen["inference > off > no_grad"] == (False, False)  # claim: im-off-then-no-grad
assert seen["no_grad > off"] == (True, False)  # claim: im-off-undoes-no-grad

import torch

_ = torch.manual_seed(0)
x = torch.randn(2, 3)
head = torch.nn.Linear(3, 1)
# essential
with torch.no_grad():
    plain = x * 2

with torch.inference_mode():
    inference = x * 2


# end
def works(use):
    try:
        use()
    except RuntimeError:
        return False
    return True


# essential
uses = {
    "saved for backward": lambda t: head(t),
    "changed in place": lambda t: t.add_(1),
    "requires_grad_()": lambda t: t.requires_grad_(),
    "clone()": lambda t: head(t.clone()),
}
# end
rows = []
print("does it work?       no_grad  inference_mode")
for name, use in uses.items():
    rows.append((works(lambda: use(plain)), works(lambda: use(inference))))
    print(f"{name:19} {rows[-1][0]!s:8} {rows[-1][1]}")

by_no_grad, by_inference = zip(*rows)
assert all(by_no_grad)  # claim: myth-no-grad-has-no-limits
assert not any(by_inference[:3])  # claim: myth-inference-has-limits
assert by_inference[3]  # claim: myth-clone-lifts-limits

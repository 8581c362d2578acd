import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
# essential
y = x.exp()
d, data = y.detach(), y.data


# end
def versions(label):
    print(f"{label:14} versions: y {y._version}", end="  ")
    print(f"detach() {d._version}  .data {data._version}")
    return y._version, d._version, data._version


start = versions("at the start")
# essential
_ = d.add_(1)
# end
shared = versions("d.add_(1)")
# essential
_ = data.add_(1)
# end
apart = versions("data.add_(1)")
assert start == (0, 0, 0) and shared == (1, 1, 0)  # claim: det-counter-is-shared
assert apart == (1, 1, 1)  # claim: det-data-has-its-own-counter

# en: all three tensors show both changes: they share one storage
# zh: 三者都能看到这两次修改：存储只有一份
assert torch.equal(y, d) and torch.equal(y, data)  # claim: det-data-shares-storage

try:
    y.sum().backward()
except RuntimeError as error:
    message = str(error)
    print(message)

assert "version 1; expected version 0" in message  # claim: det-message-names-versions

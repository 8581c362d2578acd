import torch

_ = torch.manual_seed(0)
front, head = torch.nn.Linear(3, 3), torch.nn.Linear(3, 1)

# essential
# en: constants: the output of a part that is not trained, and the target
# zh: 常量：不参与训练的那部分的输出，以及目标值
with torch.no_grad():
    features = front(torch.randn(64, 3))
    target = features.sum(dim=1, keepdim=True)

# end
assert not features.requires_grad  # claim: untrained-front-is-a-constant


# essential
# en: measurements: nothing in here will be differentiated
# zh: 测量：这里的结果不会用来求导
@torch.no_grad()
def measure(label):
    error = ((head(features) - target) ** 2).mean().item()
    print(f"loss {label:6} the training: {error:.4f}")
    return error


# end
before = measure("before")
for _ in range(100):
    ((head(features) - target) ** 2).mean().backward()
    # essential
    # en: updates: written in place into the leaves, not recorded
    # zh: 更新：原地写入叶子张量，不做记录
    with torch.no_grad():
        for p in head.parameters():
            p -= 0.1 * p.grad
            p.grad = None

# end
after = measure("after")
print("eval() alone, recorded:", head.eval()(features).requires_grad)
assert after < before / 10  # claim: training-works-around-no-grad
assert head.weight.is_leaf and head.weight.requires_grad  # claim: update-keeps-leaf
assert head.eval()(features).requires_grad  # claim: eval-mode-still-records

import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
y = w * 3
seen = []

# essential
# en: a hook that returns nothing only reads; a returned tensor replaces the gradient
# zh: 不返回值的钩子只读取梯度；返回张量的钩子会替换梯度
_ = y.register_hook(lambda grad: seen.append(("result y", grad.tolist())))
_ = w.register_hook(lambda grad: seen.append(("leaf w", grad.tolist())))
_ = w.register_hook(lambda grad: grad.clamp(max=2.0))
_ = w.register_post_accumulate_grad_hook(
    lambda leaf: seen.append(("w.grad", leaf.grad.tolist()))
)

# end
y.sum().backward(retain_graph=True)
y.sum().backward()
for number, (name, grad) in enumerate(seen):
    print(f"pass {number // 3 + 1}: {name:9}{grad}")

assert seen[0] == seen[3] == ("result y", [1.0, 1.0])  # claim: leaf-hook-sees-a-result
assert seen[1] == seen[4] == ("leaf w", [3.0, 3.0])  # claim: leaf-hook-sees-this-pass
assert seen[2] == ("w.grad", [2.0, 2.0])  # claim: leaf-hook-replaces-gradient
assert seen[5] == ("w.grad", [4.0, 4.0])  # claim: leaf-post-hook-sees-the-sum

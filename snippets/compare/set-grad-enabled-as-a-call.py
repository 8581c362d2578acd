import torch

x = torch.tensor(2.0, requires_grad=True)


def records():
    return (x * 2).requires_grad


# essential
# en: in a with statement: like no_grad, but with a condition
# zh: 写在 with 里，与 no_grad 相同，只是多了一个条件
for training in (True, False):
    with torch.set_grad_enabled(training):
        print(f"in a block, {training!s:5} : recorded", records())

# en: without with: the call acts at once, until the next call
# zh: 不用 with：调用立即生效，直到下一次调用
_ = torch.set_grad_enabled(False)
print("after the call    : recorded", records())
# end
assert not records()  # claim: cmp-call-acts-at-once
_ = torch.set_grad_enabled(True)
assert records()  # claim: cmp-call-lasts-until-the-next

# en: inside a block: the effect of the call ends with the block
# zh: 在代码块里调用：代码块一结束，调用就失效
with torch.enable_grad():
    _ = torch.set_grad_enabled(False)

print("after the block   : recorded", records())
assert records()  # claim: cmp-enclosing-block-ends-the-call

# en: no_grad() without with: this only makes an object
# zh: 不用 with 的 no_grad()：只是建了一个对象
_ = torch.no_grad()
print("after no_grad()   : recorded", records())
assert records()  # claim: cmp-bare-no-grad-does-nothing

# en: in inference mode, set_grad_enabled(True) does not bring recording back
# zh: 在推理模式里，set_grad_enabled(True) 不能恢复记录
with torch.inference_mode(), torch.set_grad_enabled(True):
    enabled = torch.is_grad_enabled()
    print("in inference mode : recorded", records(), "| is_grad_enabled()", enabled)
    assert enabled and not records()  # claim: cmp-enabled-in-vain

import torch

runs = 0
print("before         :", torch.is_grad_enabled())
with torch.no_grad():
    runs += 1
    print("inside         :", torch.is_grad_enabled())
    assert not torch.is_grad_enabled()  # claim: block-switches-grad-mode-off
    # en: leaving the inner block restores the mode from before that block: off
    # zh: 离开内层代码块，恢复进入内层之前的状态：关
    with torch.no_grad():
        pass
    print("after the inner:", torch.is_grad_enabled())
    assert not torch.is_grad_enabled()  # claim: inner-exit-restores-what-was

print("after the outer:", torch.is_grad_enabled())
print("times run      :", runs)
assert torch.is_grad_enabled()  # claim: leaving-restores-grad-mode
assert runs == 1  # claim: block-runs-once

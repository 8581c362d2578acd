import torch

w = torch.tensor(2.0, requires_grad=True)
seen = []
calls = []


def step():
    w.grad = None
    seen.clear()
    (w * 3).backward()
    calls.append(len(seen))
    print("hooks called:", calls[-1])


# en: each round registers one more hook
# zh: 每一轮又注册一个钩子
# essential
for _ in range(3):
    handle = w.register_hook(seen.append)
    step()

handle.remove()
step()
# end
assert calls[:3] == [1, 2, 3]  # claim: graph-hooks-pile-up
assert calls[3] == 2  # claim: graph-handle-removes-one

# en: a handle is also a context manager
# zh: handle 也可以当上下文管理器用
with w.register_hook(seen.append):
    step()

step()
assert calls[4:] == [3, 2]  # claim: graph-handle-in-a-with

import torch

w = torch.ones(2, requires_grad=True)
u = torch.ones(2, requires_grad=True)
calls = []
# essential
_ = w.register_hook(lambda grad: calls.append("hook"))
_ = w.register_post_accumulate_grad_hook(lambda w: calls.append("post"))
node = (w * 1).grad_fn.next_functions[0][0]
_ = node.register_hook(lambda *_: calls.append("node"))


# end
def loss():
    return (w * u).sum()


# essential
ways = {
    "backward()": lambda: loss().backward(),
    "backward(inputs=[w])": lambda: loss().backward(inputs=[w]),
    "backward(inputs=[u])": lambda: loss().backward(inputs=[u]),
    "autograd.grad(loss, w)": lambda: torch.autograd.grad(loss(), w),
    "w frozen, backward()": lambda: (w.requires_grad_(False), loss().backward()),
}
# end
called = {}
for name, way in ways.items():
    calls.clear()
    way()
    called[name] = list(calls)
    print(f"{name:23}", called[name])

assert called["backward()"] == [
    "hook",
    "post",
    "node",
]  # claim: graph-backward-runs-accumulate
assert called["backward(inputs=[w])"] == ["hook", "post", "node"]
assert called["backward(inputs=[u])"] == []  # claim: graph-other-inputs-run-no-hook
assert called["autograd.grad(loss, w)"] == [
    "hook"
]  # claim: graph-autograd-grad-no-accumulate
assert called["w frozen, backward()"] == []  # claim: graph-frozen-runs-no-hook

import torch

w = torch.ones(1, requires_grad=True)


def node_of(loss):
    return loss.grad_fn.next_functions[0][0]


# essential
# en: the node that writes w.grad, marked in iteration 1
# zh: 写入 w.grad 的节点，在第 1 次迭代中做上记号
loss = w * 2
node_of(loss).metadata["made in iteration"] = 1
print("iteration 1:", type(node_of(loss)).__name__, node_of(loss).metadata)

# end
next_loss = w * 3
kept = dict(node_of(next_loss).metadata)
print("iteration 2, the first loss is still there:", kept)

value = next_loss.detach()
del loss, next_loss
loss = w * 4
fresh = dict(node_of(loss).metadata)
print("iteration 3, only a detached loss is left :", fresh)

assert kept == {"made in iteration": 1}  # claim: err-accumulate-node-kept
assert fresh == {}  # claim: err-accumulate-node-fresh

import torch


def train(carry):
    _ = torch.manual_seed(0)
    cell = torch.nn.RNNCell(1, 2)
    h = torch.zeros(1, 2)
    # essential
    for _ in range(3):
        h = cell(torch.randn(1, 1), carry(h))
        h.sum().backward()
    # end
    return cell.weight_hh.grad is not None


# essential
# en: wrong: h leads back into the graph of the previous step
# zh: 错误：h 连着上一步的计算图
try:
    train(lambda h: h)
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message.split(" (or")[0])

assert message.startswith("Trying to backward")  # claim: err-state-carries-graph

# essential
# en: right: pass on the values without the history
# zh: 正确：只传下去数值，不带历史
print("right: gradient computed:", train(lambda h: h.detach()))
# end
assert train(lambda h: h.detach())  # claim: err-detached-state

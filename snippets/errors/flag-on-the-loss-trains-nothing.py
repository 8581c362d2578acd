import torch


def train(loss_of):
    _ = torch.manual_seed(0)
    model = torch.nn.Linear(2, 1)
    x = torch.randn(64, 2)
    y = x.sum(dim=1, keepdim=True)
    before = model.weight.detach().clone()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(50):
        optimizer.zero_grad()
        loss = loss_of(model, x, y)
        loss.backward()
        optimizer.step()
    moved = (model.weight - before).abs().max().item()
    print(f"{loss_of.__name__:17} loss {loss:.4f} | weight moved {moved:.4f}")
    return moved, model.weight.grad


# essential
# en: wrong: the prediction is cut off, and the flag on the loss hides the error
# zh: 错误：预测值已经断开，给 loss 打上标志只是把报错藏了起来
def flag_on_the_loss(model, x, y):
    return ((model(x).detach() - y) ** 2).mean().requires_grad_(True)


# en: right: mend the place where the history ends
# zh: 正确：修好历史断掉的地方
def history_mended(model, x, y):
    return ((model(x) - y) ** 2).mean()


# end
moved, grad = train(flag_on_the_loss)
assert moved == 0 and grad is None  # claim: err-flag-on-loss-trains-nothing
moved, grad = train(history_mended)
assert moved > 0 and grad is not None  # claim: err-mended-loss-trains

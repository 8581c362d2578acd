import torch


def train(test_in_between):
    _ = torch.manual_seed(0)
    model = torch.nn.Linear(3, 1)
    x, y = torch.randn(32, 3), torch.randn(32, 1)
    test_x, test_y = torch.randn(32, 3), torch.randn(32, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(20):
        optimizer.zero_grad()
        ((model(x) - y) ** 2).mean().backward()
        optimizer.step()
        if test_in_between:
            # en: recorded, but nobody calls backward()
            # zh: 有记录，但没有人调用 backward()
            test_loss = ((model(test_x) - test_y) ** 2).mean()
            assert test_loss.requires_grad  # claim: myth-test-loss-is-recorded
    return model.weight.detach()


without, with_test = train(False), train(True)
print("weights equal bit by bit:", torch.equal(without, with_test))
assert torch.equal(without, with_test)  # claim: myth-test-pass-teaches-nothing

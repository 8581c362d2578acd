import torch


def train(test_in_between, evaluate=True):
    _ = torch.manual_seed(0)
    hidden = torch.nn.Linear(3, 8), torch.nn.BatchNorm1d(8), torch.nn.Dropout()
    model = torch.nn.Sequential(*hidden, torch.nn.Linear(8, 1))
    x, y = torch.randn(32, 3), torch.randn(32, 1)
    test_x, test_y = torch.randn(32, 3), torch.randn(32, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(20):
        # essential
        optimizer.zero_grad()
        ((model(x) - y) ** 2).mean().backward()
        optimizer.step()
        if test_in_between:
            _ = model.train(not evaluate)
            # en: recorded, but nobody calls backward()
            # zh: 有记录，但没有人调用 backward()
            test_loss = ((model(test_x) - test_y) ** 2).mean()
            assert test_loss.requires_grad  # claim: myth-test-loss-is-recorded
            _ = model.train()
    # end
    return model[0].weight.detach()


without, with_test = train(False), train(True)
careless = train(True, evaluate=False)
print("equal bit by bit, test in eval() :", torch.equal(without, with_test))
print("equal bit by bit, test in train():", torch.equal(without, careless))
assert torch.equal(without, with_test)  # claim: myth-test-pass-teaches-nothing
assert not torch.equal(without, careless)  # claim: myth-test-pass-needs-eval

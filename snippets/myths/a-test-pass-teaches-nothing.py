import torch


def train(test_in_between, evaluate=True, rate=0.5):
    _ = torch.manual_seed(0)
    hidden = torch.nn.Linear(3, 8), torch.nn.BatchNorm1d(8), torch.nn.Dropout(rate)
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
    weights = torch.cat([p.detach().flatten() for p in model.parameters()])
    return weights, model.eval()(x[:1]).detach()


(without, _), (with_test, _) = train(False), train(True)
careless, _ = train(True, evaluate=False)
print("weights equal, test in eval() :", torch.equal(without, with_test))
print("weights equal, test in train():", torch.equal(without, careless))

# en: without dropout: only the running statistics are moved
# zh: 没有 Dropout：变化的只有滑动统计量
weight, result = train(False, rate=0.0)
same_weight, other_result = train(True, evaluate=False, rate=0.0)
print("no dropout, weights equal           :", torch.equal(weight, same_weight))
print("no dropout, results in eval() equal :", torch.equal(result, other_result))
assert torch.equal(without, with_test)  # claim: myth-test-pass-teaches-nothing
assert not torch.equal(without, careless)  # claim: myth-test-pass-needs-eval
assert torch.equal(weight, same_weight)  # claim: myth-test-statistics-not-in-training
assert not torch.equal(result, other_result)  # claim: myth-test-statistics-in-eval

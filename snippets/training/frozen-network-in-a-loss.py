import torch

_ = torch.manual_seed(0)
features = torch.nn.Sequential(torch.nn.Linear(4, 8), torch.nn.ReLU())
generator = torch.nn.Linear(2, 4)
noise, real = torch.randn(3, 2), torch.randn(3, 4)


def run(way):
    # essential
    _ = features.requires_grad_(way == "not frozen")
    generator.zero_grad()
    features.zero_grad()
    fake = generator(noise)
    with torch.no_grad():
        target = features(real)
    with torch.set_grad_enabled(way != "no_grad"):
        found = features(fake)
    if way == "detached":
        found = found.detach()
    loss = (found - target).square().mean()
    # end
    if loss.requires_grad:
        loss.backward()
    result = generator.weight.grad is not None, features[0].weight.grad is not None
    print(f"{way:11} gradient for generator: {result[0]}, for network: {result[1]}")
    return result


assert run("frozen") == (True, False)  # claim: tr-frozen-loss-network-passes
assert run("not frozen") == (True, True)  # claim: tr-unfrozen-loss-network-collects
assert run("no_grad") == (False, False)  # claim: tr-no-grad-loss-network-cuts
assert run("detached") == (False, False)  # claim: tr-detached-features-train-nothing

import torch

_ = torch.manual_seed(0)
body, main, extra = (torch.nn.Linear(2, 2) for _ in range(3))
parts = {"body": body, "main": main, "extra": extra}
x = torch.randn(4, 2)


def run(name, way):
    for part in parts.values():
        part.zero_grad()
    features = body(x).tanh()
    way(features)
    grads = {n: p.weight.grad for n, p in parts.items()}
    sizes = {n: 0.0 if g is None else g.norm().item() for n, g in grads.items()}
    print(f"{name:16}", {n: round(size, 3) for n, size in sizes.items()})
    return sizes


# essential
def main_only(features):
    main(features).square().mean().backward()
    extra(features.detach()).square().mean().backward()


def by_inputs(features):
    loss = extra(features).square().mean()
    loss.backward(inputs=list(extra.parameters()))
    main(features).square().mean().backward()


def main_alone(features):
    main(features).square().mean().backward()


def both(features):
    (main(features).square().mean() + extra(features).square().mean()).backward()


# end
print("size of the gradient of each part")
a, b = run("detach()", main_only), run("backward(inputs)", by_inputs)
c, alone = run("not detached", both), run("main loss alone", main_alone)
assert a["extra"] == c["extra"] > 0  # claim: tr-detached-head-still-learns
assert a["body"] == alone["body"]  # claim: tr-detached-body-main-only
assert a["body"] != c["body"]  # claim: tr-attached-head-moves-the-body
assert a == b  # claim: tr-backward-inputs-does-the-same

import torch

_ = torch.manual_seed(0)
body = torch.nn.Linear(3, 3)
heads = torch.nn.Linear(3, 1), torch.nn.Linear(3, 1)
x = torch.randn(4, 3)


def run(way, retain=True):
    body.zero_grad()
    features = body(x).tanh()
    first, second = (head(features).square().mean() for head in heads)
    # essential
    if way == "sum":
        (first + second).backward()
    else:
        first.backward(retain_graph=retain)
        second.backward()
    # end
    return body.weight.grad.clone()


same = torch.allclose(run("sum"), run("one by one"))
print("one by one, same gradient as the sum:", same)
assert same  # claim: tr-losses-add-up

try:
    _ = run("one by one", retain=False)
except RuntimeError as error:
    message = str(error).split("(")[0]
    print("one by one, without retain_graph:", message)

assert "second time" in message  # claim: tr-shared-part-is-freed

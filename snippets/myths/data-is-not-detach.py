import torch


def gradient(write):
    # essential
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = x.exp()
    write(y)
    try:
        y.sum().backward()
    # end
    except RuntimeError as error:
        return str(error)[:28] + " ..."
    return x.grad


def in_no_grad(y):
    with torch.no_grad():
        y.zero_()


# essential
results = {
    "untouched": gradient(lambda y: None),
    "y.data.zero_()": gradient(lambda y: y.data.zero_()),
    "y.detach().zero_()": gradient(lambda y: y.detach().zero_()),
    "y.zero_() in no_grad": gradient(in_no_grad),
}
# end
for name, result in results.items():
    print(f"{name:21}", result)

true, by_data, by_detach, by_no_grad = results.values()
assert (by_data == 0).all() and (true > 0).all()  # claim: myth-data-hides-the-write
assert by_detach.startswith("one of the variables")  # claim: myth-detach-is-noticed
assert by_no_grad.startswith("one of the variables")  # claim: myth-no-grad-is-noticed

import torch


# essential
def clamp(x, low, high):
    return x.clamp(low, high)


def min_of_max(x, low, high):
    return torch.minimum(torch.maximum(x, low), high)


# end
print("gradients for x =        -1   0    0.5  1    2")
slopes = {}
for function in (clamp, min_of_max):
    # essential
    x = torch.tensor([-1.0, 0.0, 0.5, 1.0, 2.0], requires_grad=True)
    low = torch.zeros(5, requires_grad=True)
    high = torch.ones(5, requires_grad=True)
    function(x, low, high).sum().backward()
    # end
    slopes[function] = [t.grad.tolist() for t in (x, low, high)]
    for name, row in zip(("x", "low", "high"), slopes[function]):
        print(f"{function.__name__:10} {name}.grad".ljust(22), row)

at_limits, shared = slopes[clamp], slopes[min_of_max]
for row in at_limits, shared:
    inside, outside = [t[2] for t in row], [t[0] for t in row] + [t[4] for t in row]
    assert inside == [1, 0, 0]  # claim: range-inside
    assert outside == [0, 1, 0, 0, 0, 1]  # claim: range-limit-gets-it
assert [t[1] for t in shared] == [0.5, 0.5, 0]  # claim: range-min-max-shares
assert [t[1] for t in at_limits] == [1, 0, 0]  # claim: range-clamp-to-x

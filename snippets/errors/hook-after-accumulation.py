import torch

w = torch.ones(2, requires_grad=True)
y = w * 2
seen = []


# essential
def attempt(tensor):
    try:
        tensor.register_post_accumulate_grad_hook(
            lambda t: seen.append(t.grad.tolist())
        )
    # end
    except RuntimeError as error:
        return str(error)
    return "fine"


wrong, right = attempt(y), attempt(w)
y.sum().backward()
print("wrong:", wrong)
print("right:", right, seen)
assert "cannot be registered on non-leaf tensors" in wrong  # claim: hook-err-post
assert right == "fine" and seen == [[2.0, 2.0]]  # claim: hook-err-post-leaf

import torch


def two_steps(make, anew):
    w = torch.zeros(1, requires_grad=True)
    # essential
    made = make(w)
    for step in range(2):
        if anew:
            made = make(w)
        used, current = made.item(), make(w).item()
        w.grad = None
        (made * 3).sum().backward()
        with torch.no_grad():
            w -= w.grad
    # end
    return f"step 2 uses {used:.2f}, the current value is {current:.2f}"


def attempt(name, make, anew):
    try:
        text = two_steps(make, anew)
    except RuntimeError as error:
        text = str(error).split(" (")[0]
    print(f"{name}: {text}")
    return text


before = attempt("exp() before the loop", torch.exp, anew=False)
inside = attempt("exp() in each step", torch.exp, anew=True)
stale = attempt("w + 1 before the loop", lambda w: w + 1, anew=False)
assert before.endswith("a second time")  # claim: err-made-once-fails
assert (
    inside == "step 2 uses 0.05, the current value is 0.05"
)  # claim: err-made-anew-is-fine
assert (
    stale == "step 2 uses 1.00, the current value is -2.00"
)  # claim: err-made-once-is-stale

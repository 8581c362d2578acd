import torch

_ = torch.manual_seed(0)
# essential
with torch.inference_mode():
    inside = torch.nn.Linear(2, 1)

normal = torch.nn.Linear(2, 1)


# end
def load(name, target, source, assign=False):
    try:
        _ = target.load_state_dict(source.state_dict(), assign=assign)
        result = "inference" if target.weight.is_inference() else "normal"
    except RuntimeError:
        result = "refused"
    print(f"{name:32}{result}")
    return result


print(f"{'state dict of … into layer …':32}weight afterwards")
# essential
fill = load("inside into normal", torch.nn.Linear(2, 1), inside)
frozen = torch.nn.Linear(2, 1).requires_grad_(False)
taken = load("inside into frozen, assign=True", frozen, inside, True)
swap = load("inside into normal, assign=True", torch.nn.Linear(2, 1), inside, True)
write = load("normal into inside", inside, normal)
replace = load("normal into inside, assign=True", inside, normal, True)

# end
assert fill == "normal"  # claim: im-state-dict-can-be-copied-out
assert swap == "refused"  # claim: im-state-dict-cannot-be-assigned-out
assert write == "refused"  # claim: im-loading-into-inside-fails
assert taken == "inference"  # claim: im-state-dict-assigned-to-frozen
assert replace == "normal"  # claim: im-assign-replaces-parameters

with torch.inference_mode():
    target = torch.nn.Linear(2, 1)

_ = load("normal into inside, again", target, normal)
written = target.weight.equal(normal.weight)
print("the error came, but the values were written:", written)
assert written  # claim: im-refused-loading-has-written

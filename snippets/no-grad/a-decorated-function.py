import torch


# essential
@torch.no_grad()
def generate(weight):
    return weight * 2


w = torch.ones(2, requires_grad=True)
with torch.enable_grad():
    outside = generate(w)

inside = generate.__wrapped__(w)
# end
with torch.no_grad():
    wrapped = generate.__wrapped__(w)

print("recorded?")
print("generate() in enable_grad        :", outside.requires_grad)
print("generate.__wrapped__()           :", inside.requires_grad)
print("generate.__wrapped__() in no_grad:", wrapped.requires_grad)
assert not outside.requires_grad  # claim: ng-decorator-is-inside
assert inside.requires_grad  # claim: ng-wrapped-function-records
assert not wrapped.requires_grad  # claim: ng-wrapped-obeys-the-caller

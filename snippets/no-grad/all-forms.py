import torch

w = torch.tensor(1.0, requires_grad=True)
results = {}


def double():
    return w * 2


# essential
@torch.no_grad()
def decorated():
    return double()


# end
@torch.no_grad
def without_parentheses():
    return double()


# essential
with torch.no_grad():
    results["with no_grad():"] = double()

with torch.set_grad_enabled(False):
    results["with set_grad_enabled"] = double()

_ = torch.set_grad_enabled(False)
results["set_grad_enabled(...)"] = double()
_ = torch.set_grad_enabled(True)

# end
results["@no_grad()"] = decorated()
results["@no_grad"] = without_parentheses()
results["no_grad()(f)"] = torch.no_grad()(double)()
for form, t in results.items():
    print(f"{form:22}", "recorded" if t.requires_grad else "not recorded")

plain = double()
print(f"{'none of them':22}", "recorded" if plain.requires_grad else "not recorded")
off = [not t.requires_grad for t in results.values()]
assert all(off) and plain.requires_grad  # claim: ng-every-form-stops-recording

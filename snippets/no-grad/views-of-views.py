import torch


def attempt(what, write):
    try:
        write()
    except RuntimeError as error:
        print(f"{what:26}", str(error).split(" and i")[0])
        return False
    print(f"{what:26} ok")
    return True


# essential
def view_inside(base, mode=torch.no_grad):
    with mode():
        return base[0:2]


# end
w = torch.ones(3, requires_grad=True)
chained = view_inside(w * 1).view(2, 1)
inferred = view_inside(w * 1, torch.inference_mode)
# essential
leaf = attempt("view of a leaf", lambda: view_inside(w).add_(1))
chain = attempt("view of that view", lambda: chained.add_(1))
inference = attempt("made in inference_mode", lambda: inferred.add_(1))
read = attempt("reading it", lambda: view_inside(w * 1) + 1)
detached = attempt("its detach()", lambda: view_inside(w * 1).detach().add_(1))
copied = attempt("its clone()", lambda: view_inside(w * 1).clone().add_(1))

# end
# en: the other way round: the base is changed, then the old view is asked
# zh: 反过来：先修改基张量，再查询旧视图
base = w * 1
stale = view_inside(base)
_ = base.add_(1)
asked = attempt("base changed, grad_fn", lambda: stale.grad_fn)
assert not leaf and not chain  # claim: ng-leaf-and-chained-views-too
assert not inference  # claim: ng-inference-views-too
assert read and detached and copied  # claim: ng-reading-and-copies-are-fine
assert not asked  # claim: ng-stale-view-cannot-be-asked

import torch


def attempt(what, write):
    try:
        write()
    except RuntimeError as error:
        print(f"{what:30}", str(error).split(" and i")[0].split(" by an")[0])
        return False
    print(f"{what:30} ok")
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
leaf = attempt("write, base is a leaf", lambda: view_inside(w).add_(1))
chain = attempt("write, view of the view", lambda: chained.add_(1))
inference = attempt("write, from inference_mode", lambda: inferred.add_(1))
read = attempt("read", lambda: view_inside(w * 1) + 1)
detached = attempt("write to its detach()", lambda: view_inside(w * 1).detach().add_(1))
copied = attempt("write to its clone()", lambda: view_inside(w * 1).clone().add_(1))

# end
# en: a write to old.detach() changes the base; after this write, old cannot be read
# zh: 写入 old.detach() 会改动基张量；写入之后，视图 old 就不能再读取
old = view_inside(w * 1)
_ = old.detach().add_(1)
again = attempt("read, after write to detach()", lambda: old * 2)
saved = w.exp()
_ = view_inside(saved).detach().add_(1)
gone = attempt("backward(), base was saved", saved.sum().backward)
with torch.no_grad():
    inner = w[0:2]
    _ = inner.add_(1)
outer = attempt("read, after write inside", lambda: inner * 2)
plain = torch.zeros(3)
accepted = attempt("write, base is plain data", lambda: view_inside(plain).add_(1))
also = attempt("plain data, view of the view", lambda: view_inside(plain)[:1].add_(1))

# en: take a view, change its base in place, then read the grad_fn of the view
# zh: 先取视图，再原地修改基张量，然后读取视图的 grad_fn
base = w * 1
stale = view_inside(base)
_ = base.add_(1)
asked = attempt("read grad_fn, base changed", lambda: stale.grad_fn)
assert not leaf and not chain  # claim: ng-leaf-and-chained-views-too
assert accepted and also  # claim: ng-plain-leaf-and-chained-accepted
assert not inference  # claim: ng-inference-views-too
assert read and detached and copied  # claim: ng-reading-and-copies-are-fine
assert not gone  # claim: ng-view-detach-write-saved-base
assert not again and not outer  # claim: ng-view-stale-after-own-write
assert not asked  # claim: ng-stale-view-cannot-be-asked

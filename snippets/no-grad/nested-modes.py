import torch

seen = []


def look(where):
    seen.append(torch.is_grad_enabled())
    print(f"{where:51}", "on" if seen[-1] else "off")


# essential
with torch.no_grad():
    look("no_grad")
    with torch.enable_grad():
        look("  enable_grad inside")
        with torch.no_grad():
            look("    no_grad inside that")
        look("  enable_grad again")
    look("no_grad again")

# end
assert seen == [False, True, False, True, False]  # claim: ng-innermost-form-decides

try:
    with torch.no_grad():
        raise ValueError
except ValueError:
    look("after an error in the block")

assert seen[-1]  # claim: ng-error-restores


def call():
    _ = torch.set_grad_enabled(False)


@torch.no_grad()
def decorated():
    with torch.no_grad():
        pass
    look("decorated function, after a block in it")


decorated()
assert not seen[-1]  # claim: ng-decorated-after-a-block

with torch.enable_grad():
    call()

look("set_grad_enabled(False) in a block: after the block")
assert seen[-1]  # claim: ng-block-undoes-the-call
call()
look("set_grad_enabled(False) in a function: after return")
assert not seen[-1]  # claim: ng-call-is-never-undone
_ = torch.set_grad_enabled(True)
look("after set_grad_enabled(True)")
assert seen[-1]  # claim: ng-call-switches-back

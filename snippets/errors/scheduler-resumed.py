import torch
from torch.optim.lr_scheduler import (
    LambdaLR,
    LinearLR,
    OneCycleLR,
    ReduceLROnPlateau,
    StepLR,
)


def optimizer():
    return torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0)


# essential
def resume_by_number():
    StepLR(optimizer(), step_size=2, last_epoch=5)


def resume_by_state():
    old, new = StepLR(optimizer(), step_size=2), StepLR(optimizer(), step_size=2)
    for _ in range(5):
        old.optimizer.step()
        old.step()
    new.optimizer.load_state_dict(old.optimizer.state_dict())
    new.load_state_dict(old.state_dict())
    return f"rate {new.get_last_lr()[0]:.2f}"


# end
def scheduler_built_too_late():
    old = LinearLR(optimizer(), total_iters=10)
    saved, new = old.optimizer.state_dict(), optimizer()
    new.load_state_dict(saved)
    LinearLR(new, total_iters=10).load_state_dict(old.state_dict())
    return f"rate {new.param_groups[0]['lr']:.2f}, not {old.get_last_lr()[0]:.2f}"


# essential
def too_many_steps():
    scheduler = OneCycleLR(optimizer(), max_lr=1.0, total_steps=3)
    for _ in range(4):
        scheduler.optimizer.step()
        scheduler.step()


def one_function_for_two_groups():
    LambdaLR(optimizer(), [lambda epoch: 1.0, lambda epoch: 0.5])


def no_metric():
    ReduceLROnPlateau(optimizer()).step()


# end
actions = resume_by_number, resume_by_state, scheduler_built_too_late
actions += too_many_steps, one_function_for_two_groups, no_metric
longer = OneCycleLR(optimizer(), max_lr=1.0, total_steps=6)
longer.load_state_dict(OneCycleLR(optimizer(), 1.0, total_steps=3).state_dict())
assert longer.total_steps == 3  # claim: sched-total-steps-come-back
texts = {}
for action in actions:
    try:
        texts[action.__name__] = action()
    except (KeyError, ValueError, TypeError) as error:
        texts[action.__name__] = error.args[0].split(".\n")[0]
    print(f"{action.__name__}: {texts[action.__name__]}")
number, state, late, steps, functions, metric = texts.values()
assert "'initial_lr' is not specified" in number  # claim: sched-initial-lr
assert state == "rate 0.01"  # claim: sched-resumed
assert late == "rate 0.11, not 0.33"  # claim: sched-built-too-late
assert steps.startswith("Tried to step 4 times")  # claim: sched-total-steps
assert functions == "Expected 1 lr_lambdas, but got 2"  # claim: sched-lambdas
assert (
    "missing 1 required positional argument: 'metrics'" in metric
)  # claim: sched-metric

import torch
from torch.optim.lr_scheduler import LambdaLR, OneCycleLR, ReduceLROnPlateau, StepLR


def optimizer():
    return torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=1.0)


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


def too_many_steps():
    scheduler = OneCycleLR(optimizer(), max_lr=1.0, total_steps=3)
    for _ in range(4):
        scheduler.optimizer.step()
        scheduler.step()


def one_function_for_two_groups():
    LambdaLR(optimizer(), [lambda epoch: 1.0, lambda epoch: 0.5])


def no_metric():
    ReduceLROnPlateau(optimizer()).step()


actions = resume_by_number, resume_by_state, too_many_steps
actions += one_function_for_two_groups, no_metric
texts = {}
for action in actions:
    try:
        texts[action.__name__] = action()
    except (KeyError, ValueError, TypeError) as error:
        texts[action.__name__] = error.args[0].split(".\n")[0]
    print(f"{action.__name__}: {texts[action.__name__]}")
number, state, steps, functions, metric = texts.values()
assert "'initial_lr' is not specified" in number  # claim: sched-initial-lr
assert state == "rate 0.01"  # claim: sched-resumed
assert steps.startswith("Tried to step 4 times")  # claim: sched-total-steps
assert functions == "Expected 1 lr_lambdas, but got 2"  # claim: sched-lambdas
assert (
    "missing 1 required positional argument: 'metrics'" in metric
)  # claim: sched-metric

import torch

schedule = torch.optim.lr_scheduler
kinds = {
    "StepLR": lambda o: schedule.StepLR(o, step_size=1, gamma=0.5),
    "ExponentialLR": lambda o: schedule.ExponentialLR(o, gamma=0.5),
    "CosineAnnealingLR": lambda o: schedule.CosineAnnealingLR(o, T_max=10),
    "Cosine, T_max=1": lambda o: schedule.CosineAnnealingLR(o, T_max=1),
    "LinearLR": lambda o: schedule.LinearLR(o, start_factor=0.1, total_iters=2),
    "LambdaLR": lambda o: schedule.LambdaLR(o, lambda step: 0.5**step),
    "OneCycleLR": lambda o: schedule.OneCycleLR(o, max_lr=0.1, total_steps=10),
    "SequentialLR": lambda o: schedule.SequentialLR(
        o, [schedule.LinearLR(o), schedule.ExponentialLR(o, 0.5)], milestones=[2]
    ),
}


def add_a_group(name, make):
    old, new = (torch.nn.Parameter(torch.ones(2)) for _ in range(2))
    # essential
    optimizer = torch.optim.SGD([old], lr=0.1, momentum=0.9)
    scheduler = make(optimizer)
    optimizer.step()
    scheduler.step()
    optimizer.add_param_group({"params": [new], "lr": 0.01})
    try:
        optimizer.step()
        scheduler.step()
        # end
        result = [round(group["lr"], 4) for group in optimizer.param_groups]
    except (ValueError, KeyError) as error:
        result = type(error).__name__
    print(f"{name:17}", result)
    return result


print("learning rates of the old and of the new group")
results = {name: add_a_group(name, make) for name, make in kinds.items()}
assert results["StepLR"] == [0.025, 0.005]  # claim: tr-step-schedule-takes-new-group
assert results["ExponentialLR"] == results["StepLR"]  # claim: tr-exponential-takes-it
assert results["CosineAnnealingLR"][1] < 0.01  # claim: tr-cosine-takes-new-group
assert results["LinearLR"][1] > 0.01  # claim: tr-warm-up-overshoots
assert results["Cosine, T_max=1"] == "ValueError"  # claim: tr-cosine-past-the-end
assert results["SequentialLR"] == "ValueError"  # claim: tr-sequential-refuses
assert results["LambdaLR"] == "ValueError"  # claim: tr-lambda-schedule-refuses
assert results["OneCycleLR"] == "KeyError"  # claim: tr-one-cycle-refuses

# en: a new LambdaLR begins its schedule again, for the old group too
# zh: 新的 LambdaLR 从头开始，原来的组也一样
old, new = (torch.nn.Parameter(torch.ones(2)) for _ in range(2))
optimizer = torch.optim.SGD([old], lr=0.1)
scheduler = kinds["LambdaLR"](optimizer)
optimizer.step()
scheduler.step()
rates = [optimizer.param_groups[0]["lr"]]
optimizer.add_param_group({"params": [new], "lr": 0.01})
_ = kinds["LambdaLR"](optimizer)
rates.append(optimizer.param_groups[0]["lr"])
print("old group before and after a new LambdaLR:", rates)
assert rates == [0.05, 0.1]  # claim: tr-new-scheduler-begins-again

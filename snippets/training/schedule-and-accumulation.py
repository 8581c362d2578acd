import torch
import warnings

warnings.simplefilter("ignore")


def rates(each_step):
    w = torch.nn.Parameter(torch.zeros(()))
    optimizer = torch.optim.SGD([w], lr=1.0)
    # en: planned for four steps of the optimizer
    # zh: 按优化器的四步设定
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda n: max(0, 1 - n / 4))
    used = []
    # essential
    for number in range(1, 9):
        w.backward()
        if number % 2 == 0:
            used.append(schedule.get_last_lr()[0])
            optimizer.step()
            optimizer.zero_grad()
            if each_step:
                schedule.step()
        if not each_step:
            schedule.step()
    # end
    return used


right, wrong = rates(each_step=True), rates(each_step=False)
print("learning rates of the optimizer steps")
print("schedule.step() after optimizer.step() :", right)
print("schedule.step() for each small batch   :", wrong)
assert right == [1, 0.75, 0.5, 0.25]  # claim: tr-schedule-counts-steps
assert wrong == [0.75, 0.25, 0, 0]  # claim: tr-schedule-ends-too-early

import torch

parts = 4


def averages(each_part):
    weight, average, values = torch.zeros(1), torch.zeros(1), []
    # essential
    for step in range(3):
        for part in range(1, parts + 1):
            if part == parts:
                # en: stands for optimizer.step(), after the last micro-batch
                # zh: 代表 optimizer.step()，只在最后一个小批次之后
                _ = weight.fill_(8)
            if part == parts or each_part:
                _ = average.lerp_(weight, 0.5)
        # end
        values.append(average.item())
    return values


once, often = averages(each_part=False), averages(each_part=True)
print("average, updated once a step           :", once)
print("average, updated after each micro-batch:", often)
assert once == [4, 6, 7]  # claim: tr-ema-once-a-step
distance = [8 - value for value in often]
assert distance[1] == distance[0] * 0.5**parts  # claim: tr-ema-each-part-is-a-power

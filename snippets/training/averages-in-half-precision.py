import torch


def average(shadow, weight, steps=1000):
    # essential
    a = torch.ones(1, dtype=shadow)
    w = torch.full((1,), 2.0, dtype=weight)
    for _ in range(steps):
        a.lerp_(w.to(shadow), 0.001)
    # end
    return round(a.item(), 2)


# en: the weight is 2; after 1000 steps the average should be 2 - 0.999**1000
# zh: 权重是 2；1000 步之后，平均值应当是 2 - 0.999**1000
print("average should be  :", round(2 - 0.999**1000, 2))
stuck = average(torch.bfloat16, torch.bfloat16)
coarse = average(torch.float16, torch.float16)
right = average(torch.float32, torch.bfloat16)
print("average in bfloat16:", stuck)
print("average in float16 :", coarse)
print("average in float32, weights in bfloat16:", right)

# en: lerp_ does not mix dtypes, so convert the weight first
# zh: lerp_ 不接受混用的 dtype，所以要先转换权重
try:
    _ = torch.ones(1).lerp_(torch.ones(1, dtype=torch.bfloat16), 0.001)
except RuntimeError as error:
    message = str(error)
    print("error:", message)

assert stuck == 1  # claim: tr-bf16-average-stays
assert 1.4 < coarse < 1.6  # claim: tr-fp16-average-lags
assert right == 1.63  # claim: tr-fp32-average-right
assert message.startswith("expected dtype")  # claim: tr-lerp-wants-one-dtype

import torch


def message(call):
    try:
        call()
    except RuntimeError as error:
        return str(error)
    return "no error"


# essential
scores = torch.zeros(2, dtype=torch.float16)
mask = torch.tensor([True, False])
lowest = torch.finfo(scores.dtype).min
print("-1e9 in float16 :", message(lambda: scores.masked_fill(mask, -1e9)))
print("-1e9 in bfloat16:", message(lambda: scores.bfloat16().masked_fill(mask, -1e9)))
print("lowest          :", scores.masked_fill(mask, lowest))
# end
inside = torch.ones(2, 2)
with torch.autocast("cpu", dtype=torch.float16):
    product = inside @ inside
assigned = scores.clone()
assigned[0] = 2.0**30
all_inf = scores.masked_fill(mask | True, float("-inf")).softmax(0)
all_lowest = scores.masked_fill(mask | True, lowest).softmax(0)
print("assigned        :", assigned)
print("all -inf        :", all_inf)
print("all lowest      :", all_lowest)
twice = torch.full((2,), lowest, dtype=torch.float16) * 2
print("twice the lowest:", twice)
refused = "value cannot be converted to type c10::Half without overflow"
assert (
    message(lambda: scores.masked_fill(mask, -1e9)) == refused
)  # claim: dt-half-refused
assert (
    message(lambda: product.masked_fill(torch.tensor(True), -1e9)) == refused
)  # claim: dt-half-autocast
assert (
    message(lambda: scores.bfloat16().masked_fill(mask, -1e9)) == "no error"
)  # claim: dt-half-bf16
assert (
    lowest == -65504 and scores.masked_fill(mask, lowest).isfinite().all()
)  # claim: dt-half-lowest
limited = message(lambda: scores.clamp(-1e9, 1e9))
made = message(lambda: torch.full((2,), -1e9, dtype=torch.float16))
print("clamp, torch.full: the same message:", limited == made == refused)
summed = scores + lowest - 16
print("lowest - 16     :", summed)
assert summed.isinf().all()  # claim: dt-half-added
assert limited == made == refused  # claim: dt-half-clamp
assert twice.isinf().all()  # claim: dt-half-twice
assert assigned[0].isinf()  # claim: dt-half-assigned
assert all_inf.isnan().all() and all_lowest.tolist() == [
    0.5,
    0.5,
]  # claim: dt-half-all-masked

import torch

lowest = torch.finfo(torch.float32).min


def drawn(probs):
    try:
        torch.multinomial(probs, 1)
    except RuntimeError as error:
        return str(error)
    return "no error"


# essential
logits = torch.tensor([7e4, 0.0])
masked = torch.full((2,), float("-inf"))
cases = {
    "float16": logits.half().softmax(0),
    "bfloat16": logits.bfloat16().softmax(0),
    "all -inf": masked.softmax(0),
    "all lowest": torch.full((2,), lowest).softmax(0),
    "temperature 0": (torch.tensor([1.0, 0.0]) / 0).softmax(0),
}
for name, probs in cases.items():
    print(f"{name:13}: {probs.tolist()} {drawn(probs)}")
# end
refused = "probability tensor contains either `inf`, `nan` or element < 0"
assert drawn(cases["float16"]) == refused  # claim: dist-multinomial-half
assert drawn(cases["bfloat16"]) == "no error"  # claim: dist-multinomial-bf16
assert drawn(cases["all -inf"]) == refused  # claim: dist-multinomial-masked
assert cases["all lowest"].tolist() == [0.5, 0.5]  # claim: dist-multinomial-lowest
assert drawn(cases["temperature 0"]) == refused  # claim: dist-multinomial-zero

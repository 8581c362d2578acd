import torch
from torch.nn import Linear, Sequential


def update(average, parameters, strict=False):
    try:
        with torch.no_grad():
            for a, p in zip(average.parameters(), parameters, strict=strict):
                a.lerp_(p, 0.1)
    except (RuntimeError, ValueError) as error:
        return str(error)
    return "no error"


average = Sequential(Linear(2, 2, bias=False), Linear(2, 2, bias=False))
model = Sequential(Linear(2, 2, bias=False), Linear(2, 2, bias=False))
model[0].requires_grad_(False)
first, last = (layer.weight.clone() for layer in average)
trained = [p for p in model.parameters() if p.requires_grad]

# essential
skipped = update(average, trained)
checked = update(average, trained, strict=True)
# end
wide = update(Linear(2, 2), Linear(2, 3).parameters())
thin = update(Linear(2, 2), Linear(2, 1).parameters())
results = {
    "zip, trained parameters only": skipped,
    "zip(strict=True), trained parameters only": checked,
    "weight of 3 x 2, average of 2 x 2": wide,
    "weight of 1 x 2, average of 2 x 2": thin,
}
for name, result in results.items():
    print(f"{name:41}:", "no error" if result == "no error" else "an error")

wrong = first.lerp(model[1].weight, 0.1).lerp(model[1].weight, 0.1)
assert skipped == "no error"
assert torch.allclose(average[0].weight, wrong)  # claim: tr-ema-wrong-pair
assert torch.equal(average[1].weight, last)  # claim: tr-ema-zip-stops
assert "zip()" in checked  # claim: tr-ema-zip-strict
assert "must match the size" in wide  # claim: tr-ema-other-shape
assert thin == "no error"  # claim: tr-ema-broadcast-shape

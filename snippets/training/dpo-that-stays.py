import torch
from torch.nn import functional as F


def one_step(chosen, rejected, mask=1.0, rate=1.0, frozen=True):
    logits = torch.tensor([0.5, -0.5], requires_grad=True)
    optimizer = torch.optim.SGD([logits], lr=rate)
    start = logits.detach().clone()

    def dpo():
        logp = logits.log_softmax(0) * mask
        reference = (start if frozen else logits.detach()).log_softmax(0)
        ratio = logp - reference * mask
        return logp[chosen], -F.logsigmoid(ratio[chosen] - ratio[rejected])

    logp, loss = dpo()
    loss.backward()
    optimizer.step()
    step = (logits.detach() - start).norm()
    return [value.item() for value in (logp, logits.grad.norm(), step, dpo()[1])]


cases = {
    "right": one_step(0, 1),
    "all labels masked": one_step(0, 1, mask=0.0),
    "equal answers": one_step(0, 0),
    "rate 0": one_step(0, 1, rate=0.0),
    "reference trained": one_step(0, 1, frozen=False),
}
for name, (logp, norm, step, loss) in cases.items():
    print(f"{name:17}: log-probability {logp + 0.0:5.2f}, gradient norm {norm:.2f}")
    print(f"{'':17}  step {step:.2f}, next loss {loss:.4f}")

stays = [name for name, values in cases.items() if round(values[3], 4) == 0.6931]
assert stays == list(cases)[1:]  # claim: dpo-moves
assert cases["all labels masked"][:2] == [0, 0]  # claim: dpo-masked
assert (
    cases["equal answers"][0] != 0 and cases["equal answers"][1] == 0
)  # claim: dpo-equal
assert cases["rate 0"][1] > 0.5 and cases["rate 0"][2] == 0  # claim: dpo-rate-zero
assert cases["reference trained"][2] > 0.5  # claim: dpo-reference-trained

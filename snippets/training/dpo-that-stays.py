import torch
from torch.nn import functional as F


def one_step(chosen, rejected, mask=1.0, rate=1.0):
    logits = torch.tensor([0.5, -0.5], requires_grad=True)
    optimizer = torch.optim.SGD([logits], lr=rate)
    reference = logits.detach().log_softmax(0)

    def dpo():
        logp = logits.log_softmax(0) * mask
        ratio = logp - reference * mask
        return logp[chosen], -F.logsigmoid(ratio[chosen] - ratio[rejected])

    logp, loss = dpo()
    loss.backward()
    optimizer.step()
    return logp.item(), logits.grad.norm().item(), dpo()[1].item()


cases = {
    "right": one_step(0, 1),
    "all labels masked": one_step(0, 1, mask=0.0),
    "equal answers": one_step(0, 0),
    "rate 0": one_step(0, 1, rate=0.0),
}
for name, (logp, norm, loss) in cases.items():
    print(f"{name:17}: logp {logp:5.2f}, norm {norm:.2f}, next loss {loss:.4f}")

assert cases["right"][2] < 0.69  # claim: dpo-moves
assert cases["all labels masked"][:2] == (0, 0)  # claim: dpo-masked
assert cases["equal answers"][0] != 0 and cases["equal answers"][1] == 0  # claim: dpo-equal
assert cases["rate 0"][1] > 0.5 and round(cases["rate 0"][2], 4) == 0.6931  # claim: dpo-rate-zero

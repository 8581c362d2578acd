import torch

codebooks = torch.tensor([0.0, 1.0]), torch.tensor([0.0, 0.25])


def commitments(detach):
    z = torch.tensor(1.4, requires_grad=True)
    residual, gradients, total = z, [], 0.0
    # essential
    for codes in codebooks:
        code = codes[(residual - codes).abs().argmin()]
        commitment = (residual - code.detach()) ** 2
        passed = residual + (code - residual).detach()
        residual = residual - (passed.detach() if detach else passed)
        # end
        gradients += torch.autograd.grad(commitment, z, retain_graph=True)
        total = total + passed
    once = z + (total - z).detach()
    slopes = tuple(torch.autograd.grad(y, z)[0].item() for y in (total, once))
    return [round(g.item(), 2) for g in gradients], slopes


for name, detach in ("minus passed", False), ("minus passed.detach()", True):
    gradients, (of_sum, once) = commitments(detach)
    print(f"{name:21}: gradients of the two commitment terms {gradients}")
    print(f"{'':21}  slope of the sum {of_sum}, of z + (total - z).detach() {once}")
assert commitments(False)[0] == [0.8, 0.0]  # claim: det-residual-zero
assert commitments(True)[0] == [0.8, 0.3]  # claim: det-residual-detached
assert commitments(True)[1] == (2, 1)  # claim: det-residual-once

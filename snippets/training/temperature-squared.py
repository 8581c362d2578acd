import torch
import torch.nn.functional as F

student = torch.tensor([[2.0, 0.0, -1.0]], requires_grad=True)
teacher = torch.tensor([[0.0, 1.0, 3.0]])


def slope(temperature):
    # essential
    loss = F.kl_div(
        (student / temperature).log_softmax(1),
        (teacher / temperature).softmax(1),
        reduction="batchmean",
    )
    # end
    return torch.autograd.grad(loss, student)[0][0, 0].item()


for t in (1, 10, 100):
    print(f"T = {t:3}: gradient {slope(t):.5f}, times T*T: {slope(t) * t * t:.2f}")

shrinks = 90 < slope(10) / slope(100) < 110
assert shrinks  # claim: tr-temperature-shrinks
ten, hundred = (slope(t) * t * t for t in (10, 100))
assert abs(ten - hundred) < 0.02  # claim: tr-temperature-kept
assert 0.7 < slope(100) * 100**2 / slope(1) < 1.3  # claim: tr-temperature-squared

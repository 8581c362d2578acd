import torch
import torch.nn.functional as F

teacher = torch.tensor([[2.0, 0.0]])


def kl(formula):
    student = torch.tensor([[0.0, 1.0]], requires_grad=True)
    loss = formula(student)
    loss.backward()
    return loss.item(), student.grad


# essential
right = kl(lambda s: F.kl_div(s.log_softmax(1), teacher.softmax(1), reduction="sum"))
swapped = kl(lambda s: F.kl_div(teacher.softmax(1), s.softmax(1), reduction="sum"))
# end
for name, (loss, gradient) in {"right": right, "swapped": swapped}.items():
    print(f"{name:8} loss {loss:.2f}, gradient {gradient[0, 0]:.2f}")

student = torch.tensor([[0.0, 1.0]])
difference = student.softmax(1) - teacher.softmax(1)
assert torch.allclose(right[1], difference)  # claim: tr-kl-gradient-is-difference
assert swapped[1].any()  # claim: tr-kl-swapped-has-gradient
assert not torch.allclose(swapped[1], right[1], atol=0.1)  # claim: tr-kl-swapped-other
assert swapped[0] < 0  # claim: tr-kl-without-log-negative

import torch
import torch.nn.functional as F

teacher = torch.tensor([[2.0, 0.0]])


def kl(formula):
    student = torch.tensor([[0.0, 3.0]], requires_grad=True)
    loss = formula(student)
    loss.backward()
    return loss.item(), student.grad


# essential
forms = {
    "right": lambda s: F.kl_div(s.log_softmax(1), teacher.softmax(1), reduction="sum"),
    "networks swapped": lambda s: F.kl_div(
        teacher.log_softmax(1), s.softmax(1), reduction="sum"
    ),
    "arguments swapped": lambda s: F.kl_div(
        teacher.softmax(1), s.log_softmax(1), reduction="sum"
    ),
    "without the log": lambda s: F.kl_div(
        s.softmax(1), teacher.softmax(1), reduction="sum"
    ),
}
# end
found = {name: kl(formula) for name, formula in forms.items()}
for name, (loss, gradient) in found.items():
    print(f"{name:17} loss {loss:.2f}, gradient {gradient[0, 0]:.2f}")

student = torch.tensor([[0.0, 3.0]])
difference = student.softmax(1) - teacher.softmax(1)
right, networks, arguments, no_log = found.values()
assert torch.allclose(right[1], difference)  # claim: tr-kl-gradient-is-difference
assert networks[1].any()  # claim: tr-kl-swapped-has-gradient
assert not torch.allclose(networks[1], right[1], atol=0.1)  # claim: tr-kl-swapped-other
assert arguments[1].isnan().all()  # claim: tr-kl-arguments-swapped-nan
assert no_log[0] < 0  # claim: tr-kl-without-log-negative

import torch
import torch.nn.functional as F

_ = torch.manual_seed(0)
teacher, student = torch.nn.Linear(3, 2), torch.nn.Linear(3, 2)
x = torch.randn(4, 3)


def teach(mode):
    # essential
    with mode():
        target = teacher(x)
    student.zero_grad()
    try:
        F.mse_loss(student(x), target).backward()
    # end
    except RuntimeError as error:
        print(f"{mode.__name__:15}", str(error).split(". ")[0])
        return False
    print(f"{mode.__name__:15}", "gradient arrived")
    return True


assert teach(torch.no_grad)  # claim: im-no-grad-target-works
assert not teach(torch.inference_mode)  # claim: im-inference-target-fails

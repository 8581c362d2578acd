import torch

student = torch.tensor([1.0], requires_grad=True)


# essential
def gradient(alpha, prediction):
    distilled = (prediction - 3).square().sum()
    loss = student.square().sum() + alpha * distilled
    return loss.item(), torch.autograd.grad(loss, student)[0].item()


# end
found = {}
for alpha in (1.0, 100.0):
    found[alpha] = [gradient(alpha, p) for p in (student.detach(), student)]
    print("alpha", alpha, "detached:     loss, gradient:", *found[alpha][0])
    print("alpha", alpha, "not detached: loss, gradient:", *found[alpha][1])

term = (student.detach() - 3).square().sum()
print("the detached term requires grad:", term.requires_grad)
assert found[1.0][0][1] == found[100.0][0][1]  # claim: tr-no-effect
assert found[1.0][0][0] != found[100.0][0][0]  # claim: tr-no-effect-loss-changes
assert found[1.0][1][1] != found[100.0][1][1]  # claim: tr-effect
assert not term.requires_grad  # claim: tr-no-effect-shown

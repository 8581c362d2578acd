import torch

start = torch.zeros(3)


def train(step_each):
    logits = start.clone().requires_grad_()
    optimizer = torch.optim.SGD([logits], lr=1.0)
    old = start.log_softmax(0)
    ratios = []
    for token in (0, 1):
        # essential
        ratio = (logits.log_softmax(0)[token] - old[token]).exp()
        loss = -torch.min(ratio, ratio.clamp(0.8, 1.2))
        loss.backward()
        if step_each:
            optimizer.step()
            optimizer.zero_grad()
        # end
        ratios.append(round(ratio.item(), 3))
    return ratios, logits.grad


together, grad = train(step_each=False)
each, _ = train(step_each=True)
print("ratios, one step at the end      :", together)
print("ratios, a step after each token  :", each)

logits = start.clone().requires_grad_()
(-logits.log_softmax(0)[:2].sum()).backward()
print("gradient with the clip           :", [round(g, 3) for g in grad.tolist()])
print("gradient of the log-probabilities:", [round(g, 3) for g in logits.grad.tolist()])
assert together == [1.0, 1.0]  # claim: grpo-accumulated-one
assert torch.allclose(grad, logits.grad)  # claim: grpo-accumulated-no-clip
assert each[0] == 1 and each[1] < 0.9  # claim: grpo-stepped-moves

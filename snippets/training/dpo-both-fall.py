import torch
from torch.nn import functional as F

# en: three answers; the second is rejected, and resembles the first, which is chosen
# zh: 三个回答；第二个是 rejected，与第一个（chosen）相似
features = torch.tensor([[1.0, 0.3], [1.5, 0.0], [0.0, 0.0]])


def train(likelihood):
    w = torch.zeros(2, requires_grad=True)
    reference = (features @ w.detach()).log_softmax(0)
    for _ in range(5):
        # essential
        logp = (features @ w).log_softmax(0)
        chosen, rejected, _ = logp - reference
        loss = -F.logsigmoid(chosen - rejected) - likelihood * logp[0]
        w.grad = None
        loss.backward()
        # end
        with torch.no_grad():
            w -= w.grad
    logp = (features @ w).log_softmax(0) - reference
    return [round(value, 2) for value in logp.tolist()]


plain, helped = train(0.0), train(3.0)
print("DPO                 : chosen {:5}, rejected {:5}, other {:5}".format(*plain))
print("DPO + likelihood    : chosen {:5}, rejected {:5}, other {:5}".format(*helped))
assert plain[0] < 0 and plain[1] < plain[0]  # claim: dpo-both-fall
assert plain[2] > 0  # claim: dpo-other-rises
assert helped[0] > 0 and helped[0] > helped[1]  # claim: dpo-likelihood

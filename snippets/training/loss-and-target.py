import torch
import torch.nn.functional as F

# essential
losses = {
    "mse_loss": F.mse_loss,
    "l1_loss": F.l1_loss,
    "smooth_l1_loss": F.smooth_l1_loss,
    "huber_loss": F.huber_loss,
    "cross_entropy, probabilities": F.cross_entropy,
    "binary_cross_entropy": F.binary_cross_entropy,
    "binary_cross_entropy_with_logits": F.binary_cross_entropy_with_logits,
    "kl_div": lambda x, t: F.kl_div(x, t, reduction="batchmean"),
    "poisson_nll_loss": F.poisson_nll_loss,
    "cosine_similarity": lambda x, t: F.cosine_similarity(x, t).sum(),
    "soft_margin_loss": F.soft_margin_loss,
    "mse_loss, weight": lambda x, t: F.mse_loss(x, x.detach() * 2, weight=t),
    "cross_entropy, weight": lambda x, t: F.cross_entropy(
        x, torch.tensor([0]), weight=t[0]
    ),
    "binary_cross_entropy, weight": lambda x, t: F.binary_cross_entropy(
        x, x.detach(), weight=t
    ),
    "…_with_logits, pos_weight": lambda x, t: F.binary_cross_entropy_with_logits(
        x, x.detach(), pos_weight=t
    ),
}
# end
found = {}
for name, loss in losses.items():
    x = torch.tensor([[0.2, 0.3, 0.5]], requires_grad=True)
    second = torch.tensor([[0.3, 0.5, 0.2]], requires_grad=True)
    try:
        loss(x, second).backward()
        found[name] = "gets a gradient" if second.grad.any() else "gets zero"
    except RuntimeError as error:
        found[name] = "error: " + str(error)
    print(f"{name:33}", found[name][:72])

names = list(found)
assert {found[name] for name in names[:10]} == {
    "gets a gradient"
}  # claim: tr-loss-target-gets-gradient
refused = found["soft_margin_loss"]
assert "not differentiable" in refused  # claim: tr-loss-target-refused
assert found["mse_loss, weight"] == "gets a gradient"  # claim: tr-loss-mse-weight
assert all(
    "not differentiable" in found[name] for name in names[12:]
)  # claim: tr-loss-weight-refused

import torch

_ = torch.manual_seed(0)
# essential
model = torch.nn.Sequential(torch.nn.BatchNorm1d(3), torch.nn.Dropout(0.5))
_ = model.requires_grad_(False)
# end
x = torch.randn(16, 3) + 5


def run(label):
    mean = model[0].running_mean.clone()
    same_output = torch.equal(model(x), model(x))
    still = torch.equal(mean, model[0].running_mean)
    print(f"{label:19} statistics unchanged: {still}, same output twice: {same_output}")
    return still, same_output


frozen = run("frozen")
# essential
_ = model.eval()
# end
quiet = run("frozen, eval()")
_ = model.train()
again = run("frozen, train()")
assert frozen == (False, False)  # claim: tr-freezing-stops-parameters-only
assert quiet == (True, True)  # claim: tr-eval-stops-statistics
assert again == (False, False)  # claim: tr-train-wakes-frozen-layers

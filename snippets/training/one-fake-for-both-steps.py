import torch


def iteration(label, cut):
    _ = torch.manual_seed(0)
    G = torch.nn.Sequential(torch.nn.Linear(2, 4), torch.nn.Tanh())
    D = torch.nn.Linear(4, 1)
    # essential
    fake = G(torch.randn(8, 2))
    D(fake.detach() if cut else fake).mean().backward()
    try:
        (-D(fake).mean()).backward()
        # end
        print(f"{label:13} no error")
        return "done"
    except RuntimeError as error:
        print(f"{label:13} error: {str(error).split(' (')[0]}")
        return str(error)


kept = iteration("not detached:", cut=False)
cut = iteration("detached:", cut=True)
assert "a second time" in kept  # claim: tr-undetached-fake-fails-twice
assert cut == "done"  # claim: tr-one-fake-two-steps

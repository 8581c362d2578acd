import torch

_ = torch.manual_seed(0)
rnn = torch.nn.RNN(2, 3)
h = torch.zeros(1, 1, 3)

for batch in range(2):
    out, h = rnn(torch.randn(4, 1, 2), h)
    print(f"batch {batch}: h.requires_grad {h.requires_grad}")
    try:
        out.square().mean().backward()
        message = "backward done"
    except RuntimeError as error:
        message = str(error)
    print(message)

assert h.requires_grad and h.grad_fn is not None  # claim: tr-hidden-state-has-history
assert "a second time" in message  # claim: tr-carried-state-fails

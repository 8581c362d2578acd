# Shapes of an LSTM, in two layers and both directions, and its names.
import torch

torch.manual_seed(0)
lstm = torch.nn.LSTM(3, 4, num_layers=2, bidirectional=True, batch_first=True)
out, (h, c) = lstm(torch.ones(2, 5, 3))
print(lstm)
print(out.shape, h.shape, c.shape)
print(out.grad_fn is not None, len(list(lstm.parameters())))

# Dropout with one layer warns, and the warning blames a line of torch.
import torch

torch.manual_seed(0)
lstm = torch.nn.LSTM(2, 2, dropout=0.5)
print(lstm(torch.ones(1, 2))[0].shape)

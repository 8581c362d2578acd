import torch
from torch import nn

class TextClassifier(nn.Module):
    def __init__(self, vectors, classes=2):
        super().__init__()
        self.embedding = nn.Embedding.from_pretrained(vectors, freeze=True, padding_idx=0)
        self.lstm = nn.LSTM(vectors.size(1), 6, batch_first=True)
        self.dropout = nn.Dropout(0.1)
        self.fc = nn.Linear(6, classes)

    def forward(self, ids):
        _, (h, _) = self.lstm(self.embedding(ids))
        return self.fc(self.dropout(h[-1]))

torch.manual_seed(0)
model = TextClassifier(torch.randn(30, 5))
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
for epoch in range(2):
    model.train()
    ids, y = torch.randint(1, 30, (4, 7)), torch.randint(2, (4,))
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(ids), y)
    loss.backward()
    optimizer.step()

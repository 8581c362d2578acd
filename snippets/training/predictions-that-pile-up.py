import torch

# en: 4 batches of 8 tokens, with a vocabulary of 1,000 words
# zh: 4 个批次，每批 8 个 token，词表有 1,000 个词
batches = [torch.zeros(8, 10) for _ in range(4)]
head = torch.nn.Linear(10, 1000)


# essential
@torch.no_grad()
def kept(reduce):
    predictions = [reduce(head(x)) for x in batches]
    return sum(p.nbytes for p in predictions)


logits = kept(lambda logits: logits)
choices = kept(lambda logits: logits.argmax(-1))
# end
print("logits: ", logits, "bytes")
print("indices:", choices, "bytes")

assert logits == 4 * 8 * 1000 * 4  # claim: mem-logits-pile-up
assert choices == 4 * 8 * 8  # claim: mem-choices-are-small

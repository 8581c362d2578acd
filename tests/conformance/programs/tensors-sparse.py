# Sparse tensors in two layouts; one of them warns that it is in beta.
import torch

dense = torch.tensor([[0.0, 1.0], [2.0, 0.0]])
print(dense.to_sparse())
print(dense.to_sparse_csr())
print(dense.to_sparse().coalesce().indices())

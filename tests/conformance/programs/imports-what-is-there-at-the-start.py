# varies: \[.*\]\n(True|False) (True|False) -- torch and what it imports are there before the program begins
# Nothing but what Python itself imports: neither torch nor NumPy is loaded before the program asks.
import sys

print([name for name in ("torch", "numpy", "threading", "logging", "warnings", "asyncio", "json") if name in sys.modules])
import torch

print("torch" in sys.modules, "numpy" in sys.modules)

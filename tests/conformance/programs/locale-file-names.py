# File names in other alphabets, and bytes that are not UTF-8.
import os

open("梯度 é.txt", "w").close()
open(b"raw-\xff", "w").close()
print(sorted(name for name in os.listdir() if not name.endswith(".py")))
print(os.path.exists("raw-\udcff"))

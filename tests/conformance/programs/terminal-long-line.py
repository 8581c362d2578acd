# A line of 5000 characters, a word that cannot be broken, and a wide one.
print("word " * 1000)
print("x" * 500)
print("梯度" * 200)
print("end")

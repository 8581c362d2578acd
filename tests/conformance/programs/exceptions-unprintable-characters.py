# A message with other alphabets, line ends, colours and a lone surrogate, on standard error.
print("before")
raise ValueError("∂ 梯度\nsecond line \x1b[31mred\x1b[0m \ud800")

# The end is never reached.

# Characters that take two columns, in a table.
rows = [("梯度", 1), ("gradient", 22), ("ﾊﾝｶｸ", 3), ("全角ＡＢ", 4)]
for name, number in rows:
    print(f"{name:10}|{number:4}")
print("-" * 15)

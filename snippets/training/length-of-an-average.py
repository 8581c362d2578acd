import math

# essential
table = {}
for decay in (0.99, 0.999, 0.9999):
    half = math.log(0.5) / math.log(decay)
    shares = [round(100 * decay**steps) for steps in (100, 1000, 10_000)]
    # end
    table[decay] = round(half), shares
    print(f"decay {decay}: half-life {half:.0f} steps,", end=" ")
    print("share of the start after 100, 1,000, 10,000:", shares, "%")

assert [row[0] for row in table.values()] == [69, 693, 6931]  # claim: avg-half-life
assert table[0.9999][1] == [99, 90, 37]  # claim: avg-share
assert table[0.99][1] == [37, 0, 0]

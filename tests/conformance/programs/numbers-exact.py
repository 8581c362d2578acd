# Decimals and fractions.
from decimal import Decimal, getcontext
from fractions import Fraction

print(getcontext().prec, Decimal("0.1") + Decimal("0.2"), Decimal(1) / 3)
print(Fraction(1, 3) + Fraction(1, 6), Fraction(0.5), repr(Fraction("0.75")))
getcontext().prec = 5
print(Decimal(2).sqrt(), Decimal("1E+3"))

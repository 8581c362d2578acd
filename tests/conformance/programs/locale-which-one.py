# The locale before and after the program asks for the one of the environment.
import locale

print(locale.setlocale(locale.LC_CTYPE), locale.setlocale(locale.LC_NUMERIC))
print(locale.setlocale(locale.LC_ALL, ""))
print(locale.getlocale(), locale.localeconv()["decimal_point"])
print(f"{1234567.891:n} {1234567:,}")

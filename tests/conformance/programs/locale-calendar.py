# A calendar and names of days in English.
import calendar
import datetime

print(calendar.month(2024, 2), end="")
print(datetime.date(2024, 2, 29).strftime("%c | %x | %p"))
print(list(calendar.day_abbr))

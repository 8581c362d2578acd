# The time zone is that of the machine, UTC for programs that are shown.
import datetime
import time

print(time.tzname, time.timezone, time.daylight)
print(time.strftime("%Y-%m-%d %H:%M:%S %Z", time.localtime(0)))
print(datetime.datetime.fromtimestamp(0).isoformat())
print(datetime.datetime(2024, 2, 29).strftime("%A %d %B"))

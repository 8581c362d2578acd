# A program sets its time zone; the next one must not have it.
import os
import time

os.environ["TZ"] = "XYZ-3"
time.tzset()
print(time.tzname, time.localtime(0).tm_hour)
print(time.strftime("%H:%M %Z", time.localtime(0)))

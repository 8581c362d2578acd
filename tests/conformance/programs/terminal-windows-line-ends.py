# Lines that end in carriage return and line feed, and a lone one.
import sys

sys.stdout.write("one\r\ntwo\r\n")
sys.stdout.write("three\r\r\nfour\n\rfive\n")
print("end")

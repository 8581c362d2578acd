# All encodings are UTF-8.
import locale
import sys

print(sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), sys.getdefaultencoding())
print(sys.stdin.encoding, sys.stdout.encoding, sys.stderr.encoding)
print(sys.stdout.errors, sys.stderr.errors)
print(locale.getpreferredencoding(), locale.getencoding(), sys.flags.utf8_mode)
with open("own.txt", "w") as file:
    print(file.encoding, file.errors)

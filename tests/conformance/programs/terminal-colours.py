# Colours and styles by escape sequences: 16 colours, 256, 24 bit, bold, underlined, reset.
print("\x1b[31mred\x1b[0m plain \x1b[1;32mbold green\x1b[0m")
print("\x1b[38;5;208morange\x1b[39m \x1b[48;2;0;0;80mon blue\x1b[m")
print("\x1b[4munder\x1b[24m \x1b[7mreverse\x1b[27m \x1b[9mstruck\x1b[29m")
print("\x1b[33mnever reset")

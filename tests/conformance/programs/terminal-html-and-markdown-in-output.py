# Output that looks like HTML, Markdown or a template must be shown letter by letter.
print("<b>bold</b> &amp; <script>alert(1)</script> <!-- comment -->")
print("```\nfence\n```\n# heading\n| a | b |\n|---|---|")
print("{{ jinja }} {% raw %} $\\frac{1}{2}$ [link](x.md) ![](y.png)")
print("    indented\n--8<-- \"file\"\n: definition")
print("*a* _b_ `c` ~~d~~ ==e== ^^f^^ :smile: [^1]")

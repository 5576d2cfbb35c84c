"""Texts that bring down a careless reader of Markdown, HTML or YAML.

Those of cmark's `pathological_tests.py` are among them; the rest go after tables, headings,
answers, front matter and raw HTML in the same way: very deep, very long, or never closed.
"""

import string

MEGABYTE = 1_000_000


def fill(text, size=MEGABYTE):
    """As many whole repetitions as make up `size` bytes."""
    return text * (size // len(text.encode()))


def front(yaml):
    return f"---\n{yaml}\n---\n# Judul\n"


def numbered(text, count):
    """`text` once for each number, which stands where it has a `#`."""
    return "".join(text.replace("#", str(number)) for number in range(count))


def deep_yaml_list(depth):
    return "".join(" " * level + "-\n" for level in range(depth))


DEEP = {
    "quotes": "> " * 100_000 + "kata",
    "quotes without spaces": ">" * 100_000 + "kata",
    "lists": "- " * 100_000 + "kata",
    "ordered lists": "1. " * 50_000 + "kata",
    "lists by indentation": "".join("  " * level + "- a\n" for level in range(1_000)),
    "quotes and lists in turn": "> - " * 25_000 + "kata",
    "quotes on many lines": ("> " * 500 + "kata\n") * 1_000,
    "brackets": "[" * 100_000 + "a" + "]" * 100_000,
    "brackets of pictures": "![" * 50_000 + "a" + "](b)" * 50_000,
    "links": "[" * 50_000 + "a" + "](b)" * 50_000,
    "emphasis": "*a " * 65_000 + "b" + " a*" * 65_000,
    "emphasis in strong emphasis": "*a **a " * 65_000 + "b" + " a** a*" * 65_000,
    "struck through": "~~a " * 65_000 + "b" + " a~~" * 65_000,
    "tags": "<div>" * 100_000 + "kata",
    "tags with their ends": "<div>" * 50_000 + "kata" + "</div>" * 50_000,
    "inline tags": "kata " + "<b>" * 100_000,
    "inline tags of all kinds": "kata " + "<b><i><u><a href=x>" * 25_000,
    "spans": "kata " + "<span>" * 100_000 + "x" + "</span>" * 100_000,
    "tables in tables": "<table><tr><td>" * 25_000 + "kata",
    "lists of HTML": "<ul><li>" * 50_000 + "kata",
    "folds": "<details><summary>a</summary>\n\n" * 25_000 + "kata",
    "forms and options": "<form><select><option>" * 25_000 + "kata",
    "drawings": "<svg><g>" * 50_000 + "kata",
    "misnested tags": "<b><p></b><i></p>" * 25_000 + "kata",
    "misnested links": "<a href=x><div>" * 25_000 + "kata",
    "tables in quotes": "> " * 500 + "a | b\n" + "> " * 500 + "-|-\n",
    "gaps": "## a\n\n" + "[[" * 100_000 + "a" + "]]" * 100_000,
}

UNCLOSED = {
    "strong emphasis": "**a " * 65_000,
    "emphasis of two kinds": "*a_ " * 50_000,
    "emphasis that never opens": "a_ " * 65_000,
    "a multiple of three": "a**b" + "c* " * 50_000,
    "links": "[a](" * 60_000,
    "link addresses in angles": "[a](<b" * 50_000,
    "link titles": '[a](b "' * 50_000,
    "brackets and parentheses": "[ (](" * 80_000,
    "brackets and emphasis": "[ a_" * 50_000,
    "pictures": "![[]()" * 100_000,
    "closing brackets": "a]" * 65_000,
    "code spans": "".join("e" + "`" * count for count in range(1, 1_400)),
    "fences": "```\n" * 100_000 + "x",
    "comments": "</" + "<!--" * 100_000,
    "comments in a block": "<div>" + "<!-- " * 100_000,
    "processing instructions": "<?" * 100_000,
    "declarations": "<!A " * 100_000,
    "CDATA": "<![CDATA[" * 100_000,
    "tags": "<a " * 300_000,
    "tags of a block": "<div>" + "<a " * 300_000,
    "attributes": "<a href=" * 100_000,
    "quoted attributes": '<a href="' * 100_000,
    "scripts": "a <script> " * 50_000,
    "scripts of a block": "<script>\n" * 50_000,
    "styles, titles and texts": "<style><title><textarea>" * 25_000,
    "angles": "<" * MEGABYTE,
    "entities": fill("&"),
    "numbers of entities": "&#" + "9" * MEGABYTE + ";",
    "braces": "# a {" + "#a " * 100_000,
    "braces in braces": "# a " + "{" * 100_000,
    "gaps": "## a\n\n" + "[[a" * 100_000,
    "addresses": "http://a.id/" + ")" * 100_000,
    "addresses in parentheses": "(http://a.id" * 50_000,
    "mail addresses": "a@" * 100_000,
    "mail addresses with stops": "a." * 100_000 + "@" + "b." * 100_000,
    "front matter": "---\n" + "a: b\n" * 100_000,
}

LONG = {
    "a line of words": fill("kata "),
    "an indented line": " " * 4 + fill("kata "),
    "empty lines": "\n" * MEGABYTE,
    "lines that end with CR": fill("a\r"),
    "lines that end with CR LF": fill("a\r\n"),
    "rules": fill("---\n\n"),
    "paragraphs": fill("a\n\n"),
    "hard line ends": fill("a  \n"),
    "NUL": "\0" * MEGABYTE,
    "BOM": "\ufeff" * (MEGABYTE // 3),
    "accents on one letter": "a" + "\u0301" * (MEGABYTE // 2),
    "joined emoji": fill("👨\u200d👩\u200d👧\u200d"),
    "control characters": fill("\x01\x1b\x7f"),
    "escapes": fill("\\*"),
    "equal headings": "# sama\n" * 100_000,
    "equal headings with ids": "# a {#sama}\n" * 50_000,
    "equal lessons": "## sama\n\nkata\n\n" * 50_000,
    "headings that grow numbers": numbered("# a\n# a-#\n", 30_000),
    "empty headings": "# \n" * 100_000,
    "headings without space": "##a\n" * 100_000,
    "underlined headings": "a\n=\n" * 100_000,
    "a long heading": "# " + fill("kata "),
    "options": "## a\n\n" + numbered("- [ ] #\n", 100_000),
    "equal options": "## a\n\n" + "- [x] sama\n" * 100_000,
    "wrong boxes": "## a\n\n" + "- []a\n" * 100_000,
    "boxes without space": "## a\n\n" + "-[ ] a\n" * 100_000,
    "options in lists of their own": "## a\n\n" + numbered("- [ ] #\n\nx\n\n", 30_000),
    "questions": numbered("## soal #\n\n- [x] a\n- [ ] b\n\n", 25_000),
    "equal questions": "## sama\n\n- [x] a\n- [ ] b\n\n" * 25_000,
    "questions with equal ids": "## a {#sama}\n\n- [x] a\n- [ ] b\n\n" * 20_000,
    "questions that allow": "## a {allow=AllKeys}\n\n- [x] a\n- [x] b\n\n" * 20_000,
    "lessons without a usable name": "## 日本\n\nkata\n\n" * 40_000,
    "lessons with an unusable id": "## a {#!!}\n\nkata\n\n" * 40_000,
    "attributes of a question": "## a {" + numbered("k#=1 ", 80_000) + "}\n\n- [x] a\n- [ ] b\n",
    "classes of a question": "## a {" + numbered(".k# ", 80_000) + "}\n\n- [x] a\n- [ ] b\n",
    "pools": numbered("# k#\n\n## s#\n\n- [x] a\n- [ ] b\n\n", 15_000),
    "self-checks": numbered("### a# {.quiz}\n\n- [x] a\n- [ ] b\n\n", 15_000),
    "an option of a megabyte": "## a\n\n- [x] " + fill("kata ") + "\n- [ ] b\n",
    "a question of a megabyte": "## " + fill("kata ") + "\n\n- [x] a\n- [ ] b\n",
    "items to order": "## a {.order}\n\n" + numbered("1. #\n", 50_000),
    "pairs": "## a {.match}\n\na | b\n-|-\n" + numbered("#a | #b\n", 50_000),
    "answers": "## a\n\n" + numbered("- [=] #\n", 50_000),
    "numeric ranges": "## a\n\n" + numbered("- [ ] #-9999999\n", 20_000),
    "gaps": "## a\n\n" + fill("[[a]] ", 300_000),
    "empty gaps, no two alike": "## a\n\n" + "".join(f"[[{'|' * n}]]" for n in range(1_400)),
    "a pattern": "## a\n\n- [=] /" + "(" * 100_000 + "a" + ")" * 100_000 + "/\n",
    "a pattern of choices": "## a\n\n- [=] /" + "a|" * 100_000 + "/\n",
    "patterns": "## a\n\n" + numbered("- [=] /(a#)+[b-z]/\n", 20_000),
    "alternatives of a gap": "## a\n\n[[" + numbered("#|", 100_000) + "]]",
    "an answer with many stars": "## a\n\n- [=] `" + "*" * 100_000 + "`\n",
    "a table row": "a | b\n-|-\n" + fill("a | "),
    "a table head": fill("a|") + "\n" + fill("-|"),
    "a table with columns but no rows": "|".join("a" * 5_000) + "\n" + "|".join("-" * 5_000)
    + "\n" + "x\n" * 5_000,
    "a table": "a | b\n-|-\n" + fill("1 | 2\n"),
    "a table with links": "a | b\n-|-\n" + fill("[a] | [b]\n", 200_000) + "\n[a]: u\n[b]: u\n",
    "a table in front of definitions": "a | b\n-|-\n" + "[a] | `x`\n" * 2_000 + "\n"
    + numbered("[#]: u\n", 20_000),
    "tables": fill("a | b\n-|-\n1 | 2\n\n"),
    "rows that are no table": fill("a | b\n"),
    "many heads, no table": fill("a | b | c\n-|-\n"),
    "definitions": numbered("[#]: u\n", 100_000),
    "a definition": "[a]: " + fill("u"),
    "a definition's name": "[" + fill("a") + "]: u\n\n[" + "a" * 900 + "]",
    "uses of definitions": numbered("[#]: u\n", 5_000) + "[0] " * 100_000,
    "a definition that grows": "[a]: " + "u" * 50_000 + "\n" + "[a] " * 50_000,
    "links": fill("[a](b) "),
    "anchors that are not there": fill("[a](#b) ", 300_000),
    "anchors that are nearly there": numbered("[a](#judul-x#)\n\n# judul #\n\n", 25_000),
    "pictures without words": fill("![](x.png)\n\n"),
    "pictures without words on one line": fill("![](x.png) "),
    "remote pictures on one line": numbered("![a](http://a.id/#) ", 45_000),
    "embedded pictures, no two alike": numbered("![a](data:image/png;base64,#)\n", 25_000),
    "embedded pictures by reference": numbered("![a#]\n\n", 10_000)
    + numbered("[a#]: data:image/png;base64,#\n", 10_000),
    "embedded pictures": fill("![a](data:image/png;base64,AAAA) "),
    "an embedded picture": "![a](data:image/png;base64," + fill("A") + ")",
    "addresses": fill("http://a.id "),
    "entities": fill("&amp;"),
    "HTML in a paragraph": fill("<b>a</b> "),
    "HTML blocks": fill("<p>a</p>\n\n"),
    "unknown elements": fill("a <xx> "),
    "elements with new names": numbered("<x#> ", 80_000),
    "attributes": "<div " + numbered("a#=1 ", 50_000) + ">kata</div>",
    "an attribute": '<a href="' + fill("x") + '">a</a>',
    "line ends in HTML": fill("a<br>"),
    "line ends and spaces in HTML": "<p>" + fill(" <br>") + "</p>",
    "rows of HTML": "<table>" + "<tr><td>a" * 50_000,
    "cells of HTML": "<table><tr>" + "<td>a" * 100_000,
    "a column and rows of HTML": "<table><tr>" + "<td>a" * 3_000 + "<tr><td>b" * 3_000,
    "wide cells of HTML": "<table>" + '<tr><td colspan="1000" rowspan="1000">a' * 20_000,
    "bullets from Word": "• a\n" * 100_000,
    "call-outs": "> [!NOTE]\n> a\n\n" * 50_000,
    "a question in one line": "## Manakah yang tidak benar " + fill("dan atau ") + "?\n\n- [x] a\n",
}

YAML = {
    "keys": front(numbered("a#: b\n", 50_000)),
    "equal keys": front("a: b\n" * 50_000),
    "a value": front("title: " + fill("kata ")),
    "a quoted value": front('title: "' + fill("kata ") + '"'),
    "a key": front("? " + fill("k")),
    "curly quotes": front("title: " + fill("“a” ", 500_000)),
    "lines with curly quotes": front("a: “b”\n" * 50_000),
    "single curly quotes": front("title: " + fill("‘a ", 500_000)),
    "lists in brackets": front("a: " + "[" * 100_000),
    "closed lists in brackets": front("a: " + "[" * 25_000 + "]" * 25_000),
    "mappings in braces": front("a: " + "{a: " * 50_000),
    "lists by indentation": front("a:\n" + deep_yaml_list(1_400)),
    "lists on one line": front("a:\n " + "- " * 50_000 + "b"),
    "questions": front("? " * 50_000 + "b"),
    "aliases of aliases": front(
        "a0: &a0 [x, x]\n"
        + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    ),
    "merged aliases": front(
        "a0: &a0 {x: 1}\n"
        + "".join(f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 30))
    ),
    "aliases in the title": front(
        "a: &a [" + "x, " * 1_000 + "]\nb: &b [" + "*a, " * 1_000 + "]\naudience: ["
        + "*b, " * 1_000 + "]"
    ),
    "an alias of itself": front("a: &a [*a]"),
    "anchors": front(numbered("- &a# b\n", 50_000)),
    "tags": front("a: " + "!!a " * 50_000),
    "directives": front("%YAML 1.1\n" * 50_000),
    "documents": front("a: b\n--- a\n" * 50_000),
    "objectives": front("objectives:\n" + numbered("  - o#: x\n", 20_000)),
    "equal objectives": front("objectives:\n" + "  - a: x\n" * 20_000),
    "a draw from many pools": front("draw:\n" + numbered("  p#: 1\n", 10_000))
    + numbered("# k#\n\n## s#\n\n- [x] a\n- [ ] b\n\n", 10_000),
    "a draw": front("draw:\n" + numbered("  k#: 1\n", 20_000)),
    "allowances": front("allow: [" + numbered("a#, ", 20_000) + "]"),
    "unreadable characters": front("a: " + "\u2028\x01" * 100_000),
    "indented text": front("a: |\n" + " x\n" * 100_000),
}

MARKS = {
    f"a megabyte of {mark}": mark * (MEGABYTE // len(mark.encode()))
    for mark in string.punctuation + " \t" + "\u00a0é日😀\u200b\u0301\u202e"
}

TEXTS = {
    f"{group}: {name}": text
    for group, texts in {
        "deep": DEEP, "unclosed": UNCLOSED, "long": LONG, "YAML": YAML, "mark": MARKS,
    }.items()
    for name, text in texts.items()
}

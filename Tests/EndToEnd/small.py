"""A small workspace of a test's own: one course of two modules, and quizzes as it needs them."""

from driver import Installation

PLAIN_QUIZ = """
## Manakah kata sandi terkuat? {{#sandi see=aman/sandi#frasa objective={objective}}}

- [ ] Bontang2024
  > Nama kota ada di daftar tebakan.
- [x] Empat kata acak
- [ ] Tanggal lahir
  > Tanggal lahir mudah dicari.

Panjang mengalahkan rumit.

## Siapa yang diberi tahu lebih dahulu? {{#lapor see=aman/lapor#siapa}}

Layar komputer Bu Tuti terkunci dan meminta tebusan.

- [x] Pengelola TI
- [ ] Tetangga
  > Ia tidak dapat menolong.

Semakin cepat, semakin baik.
"""

OBJECTIVES = {"frasa": "membuat frasa sandi"}


def small_installation(folder, **quizzes):
    """`quizzes`: front matter, or a whole file where it begins with `---`, by name."""
    installation = Installation(folder, workspace=False)
    write = installation.workspace.joinpath
    files = {
        "balai.yml": "organisation: Kota Contoh\nzone: WIB\n",
        "Courses/aman/course.md": "---\ntitle: Aman\n"
        + "".join(f"{k}: aman/{k}\n" for k in ("pretest", "posttest", "survey") if k in quizzes)
        + "---\nKursus.\n",
        "Courses/aman/01-sandi.md": "---\ntitle: Sandi\nminutes: 45\nobjectives:\n"
        "  - frasa: membuat frasa sandi\n---\n## Frasa {#frasa}\n\nGabungkan empat kata.\n",
        "Courses/aman/02-lapor.md": "---\ntitle: Lapor\nminutes: 45\n---\n"
        "## Siapa {#siapa}\n\nHubungi pengelola TI.\n",
    }
    for name, text in quizzes.items():
        body = PLAIN_QUIZ.format(objective="frasa")
        files[f"Quizzes/aman/{name}.md"] = (
            text if text.startswith("---") else f"---\ntitle: Kuis {name}\n{text}\n---\n{body}"
        )
    for path, text in files.items():
        write(path).parent.mkdir(parents=True, exist_ok=True)
        write(path).write_text(text, encoding="utf-8")
    return installation

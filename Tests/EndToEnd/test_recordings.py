"""An exam with every kind of question, filmed from its first page to its explanations."""

import pytest

from driver import DOWN, END, ENTER, ESCAPE, LEFT, RIGHT, SPACE, Dialogue, Terminal
from recording import Film, expect_snapshot
from small import small_installation
from world import SUNDAY, Clock

EXAM = """---
title: Ujian contoh
kind: exam
pass: 60
time: 30m
attempts: 3
wait: 24h
---
## Mana yang sebaiknya dilakukan Bu Tuti? {#pilihan see=aman/lapor#siapa}

Layar komputer Bu Tuti, bendahara di sebuah kecamatan, tiba-tiba terkunci dan meminta tebusan.

- [x] Mencabut kabel jaringan dan menghubungi pengelola TI
- [ ] Membayar tebusan
  > Pembayaran tidak menjamin datanya kembali.
- [ ] Mematikan layar saja
  > Program jahat tetap berjalan.

Putuskan jaringan agar tidak menyebar, lalu lapor.

## Mana yang data pribadi? (Pilih dua.) {#jamak}

- [x] Nomor rekening
- [ ] Nama kantor
  > Nama kantor terbuka bagi siapa pun.
- [x] Alamat rumah

Keduanya menunjuk seseorang.

## Lembaga mana yang menangani insiden siber nasional? {#singkat}

- [=] BSSN
- [=] Badan Siber dan Sandi Negara

BSSN mengelola pusat kontak siber.

## Berapa menit satu jam pelajaran? {#angka}

- [=] 45

Satu JP adalah 45 menit.

## Urutkan tindakan ini. {#urutan .order}

1. Putuskan jaringan
2. Hubungi pengelola TI

Putuskan dahulu, lalu lapor.

## Lengkapi kalimat ini. {#rumpang}

Frasa sandi terdiri atas [[empat|4]] kata dan disimpan di [[pengelola sandi|pengelola kata sandi]].

Empat kata acak sudah kuat.

## Pasangkan istilah dengan artinya. {#pasangan .match}

| Istilah  | Arti                            |
|----------|---------------------------------|
| Phishing | Pesan palsu yang memancing data |
| OTP      | Kode sekali pakai               |

Keduanya sering dijumpai bersama.

## Materi ini berguna bagi pekerjaan saya. {#skala .likert}

- Tidak setuju
- Netral
- Setuju

## Apa yang sebaiknya diperbaiki? {#bebas .open}
"""

SIZES = [(80, 24), (40, 24)]


@pytest.fixture
def frozen(tmp_path):
    """Time stands still and chance is always the same, so that every frame is."""
    clock = Clock(tmp_path)
    clock.environment["TEST_FROZEN"] = str(SUNDAY)
    return clock


@pytest.fixture
def installation(tmp_path):
    return small_installation(tmp_path / "kota", ujian=EXAM)


def type_in(screen, text):
    for letter in text:
        screen.send(letter)
    screen.wait(text)


def film_exam(installation, clock, size, ground):
    """`ground`: what terminals say of their colours, letters before ground."""
    environment = clock.environment | {"COLORFGBG": ground}
    with Terminal(installation, "quiz", "ujian", size=size, **environment) as screen:
        film = Film(screen)

        def press(*keys):
            for key in keys:
                screen.press(key)

        def question(number):
            screen.wait(f"Soal {number} dari 9")
            film.take(f"soal {number}")

        screen.wait("Jumlah soal")
        film.take("halaman kuis")
        while "Saya mengerjakan" not in screen.text:
            press(ENTER)
        film.take("janji")
        press("y")
        question(1)
        press(DOWN, "n")
        film.take("ditandai untuk nanti")
        press("!")
        type_in(screen, "dua kunci?")
        film.take("melaporkan soal")
        press(ENTER)
        film.take("soal dilaporkan")
        press(ENTER)
        question(2)
        press(ENTER)
        film.take("belum ditandai")
        press(SPACE, DOWN, DOWN, SPACE, ENTER)
        question(3)
        type_in(screen, "bssn")
        press(ENTER)
        question(4)
        type_in(screen, "empat")
        press(ENTER)
        film.take("bukan angka")
        for _ in "empat":
            press("\x7f")
        type_in(screen, "45")
        press(ENTER)
        question(5)
        press(SPACE, DOWN)
        film.take("memindahkan")
        press(SPACE, ENTER)
        question(6)
        type_in(screen, "empat")
        press(ENTER)
        type_in(screen, "buku")
        film.take("mengisi")
        press(ENTER)
        question(7)
        press("a", "b")
        film.take("memasangkan")
        press(ENTER)
        question(8)
        press(END, ENTER)
        question(9)
        clock.set(minutes=-5)
        press("L")
        screen.wait("Jam komputer mundur 5 menit.")
        film.take("jam dimundurkan")
        press(ESCAPE)
        film.take("daftar soal")
        press(END)
        press("q")
        film.take("keluar?")
        press(ESCAPE)
        screen.wait("Soal 9 dari 9")
        press(ESCAPE, "s")
        screen.wait("Nilai Anda")
        film.take("hasil")
        while "▶ Lihat pembahasan" not in screen.text:
            press(DOWN)
        press(ENTER)
        for number in range(1, 10):
            screen.wait(f"Pembahasan {number}/9")
            film.take(f"pembahasan {number}")
            if number < 9:
                press(RIGHT)
        press(LEFT)
        screen.send("q")
        assert screen.wait_for_end() == 0
    return film.text


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "40x24"])
@pytest.mark.parametrize("ground", ["0;15", "15;0"], ids=["light", "dark"])
def test_exam_on_the_full_screen(installation, frozen, size, ground):
    width, height = size
    expect_snapshot(
        film_exam(installation, frozen, size, ground), f"exam-{width}x{height}.txt"
    )


@pytest.mark.parametrize("columns", [80, 40])
def test_exam_line_by_line(installation, frozen, columns):
    with Dialogue(
        installation, "quiz", "ujian", "--plain", columns=columns, **frozen.environment
    ) as dialogue:
        spoken = ["", "y", "?", "nanti", "lapor dua kunci?", "b", "a,c", "bssn", "empat", "45"]
        spoken += ["b,a", "empat", "buku", "1a 2b", "c", "Lebih banyak contoh.", "", "daftar"]
        spoken += ["1", "a", "daftar", "kumpul"]
        for line in spoken:
            if "Nilai Anda" in dialogue.turn:
                break
            dialogue.transcript += f"<{line}>\n"
            dialogue.say(line)
        assert "Nilai Anda" in dialogue.turn, dialogue.transcript
        [number] = [
            line[0] for line in dialogue.turn.splitlines() if line.endswith("Lihat pembahasan")
        ]
        for line in [number, "", "", "", "", "", "", "", ""]:
            dialogue.transcript += f"<{line}>\n"
            dialogue.say(line)
        assert dialogue.leave() == 0
    expect_snapshot(dialogue.transcript, f"exam-plain-{columns}.txt")

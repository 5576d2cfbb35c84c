"""What a learner does in balai, on the full screen and line by line."""

import re

from answers import KEY, plain
from driver import DOWN, ENTER, SPACE, Dialogue, Terminal

COURSE = "keamanan-digital"
EXAM_TITLE = "Ujian Keamanan Digital Dasar untuk ASN"
MODULES = 6

NAME = "Rina Kartika Dewi, S.Sos., M.AP."
NIP = "198609262015051001"
OFFICE = "Puskesmas Melati"

OPTION = re.compile(r"^([▶ ]) ([A-P])\. [(\[]([ •x])[)\]] (.*)$")
NUMBER = re.compile(r"(?:Soal|Question) (\d+) (?:dari|of) \d+")


# On the full screen


def option_under_cursor(screen: Terminal):
    """(letter, whether ticked, text); without a letter when no question is asked."""
    found = ()
    for line in screen.body:
        match = OPTION.match(line)
        if found and (match or not line.startswith(" " * 9)):
            break
        if match and match[1] == "▶":
            found = match[2], match[3] != " ", match[4]
        elif found:
            found = *found[:2], f"{found[2]} {line.strip()}"
    return (*found[:2], plain(found[2])) if found else (None, False, "")


def is_asking(screen: Terminal):
    return option_under_cursor(screen)[0] is not None


def question_number(screen: Terminal):
    match = NUMBER.search(screen.title)
    return int(match[1]) if match else None


def question_on(screen: Terminal):
    _, _, option = option_under_cursor(screen)
    return KEY.question(screen.words, {option})


def go_to_option(screen: Terminal, letter):
    while (here := option_under_cursor(screen)[0]) < letter:
        following = chr(ord(here) + 1)
        screen.press(DOWN, until=lambda: option_under_cursor(screen)[0] == following)


def choose_on(screen: Terminal, right=True):
    """Puts the cursor on a right (or wrong) option, or ticks every one of them."""
    question = question_on(screen)
    wanted = question.right if right else question.wrong
    is_multiple = len(question.right) > 1
    for letter in "ABCDEFGHIJKLMNOP"[: len(question.options)]:
        go_to_option(screen, letter)
        _, is_ticked, text = option_under_cursor(screen)
        if text in wanted and not is_multiple:
            return
        if is_multiple and is_ticked != (text in wanted):
            screen.press(SPACE, until=lambda: option_under_cursor(screen)[1] != is_ticked)


def answer_on(screen: Terminal, right=True):
    """Answers the question on the screen and waits for what comes after it."""
    number = question_number(screen)
    choose_on(screen, right)
    screen.press(ENTER, until=lambda: question_number(screen) != number or not is_asking(screen))


def answer_all_on(screen: Terminal, right=True):
    """From the first open question to the result, with the explanations where they come at once."""
    while not screen.words.startswith("Nilai Anda"):
        if is_asking(screen):
            answer_on(screen, right)
        elif question_number(screen):  # an explanation
            screen.press(ENTER)
        else:
            screen.wait("Semua soal sudah dijawab dan tersimpan.")
            screen.press("s", until="Nilai Anda")


def begin_quiz_on(screen: Terminal):
    """From the page about a quiz, past its pledge, to its first open question."""
    screen.press(ENTER, until=lambda: is_asking(screen) or "setuju" in screen.keys)
    if not is_asking(screen):
        screen.press("y", until=lambda: is_asking(screen))


def read_lesson_on(screen: Terminal):
    """Down to the end of the lesson on the screen, and on."""
    name = screen.title.split("  ")[0]
    while "selesai" not in screen.keys:
        screen.press(SPACE)
    screen.press(ENTER, until=lambda: not screen.title.startswith(name))


def fill_in_form_on(screen: Terminal, *texts):
    screen.wait("Data untuk sertifikat")
    for text in texts[:-1]:
        screen.press(text, until=text)
        screen.press(ENTER)
    screen.press(texts[-1], until=texts[-1])
    screen.press(ENTER, until="Sudah benar?")
    screen.press("y", until="Nomor:")


# Line by line


def question_in(dialogue: Dialogue):
    return KEY.question(dialogue.words, {plain(text) for text in dialogue.options.values()})


def begin_in(dialogue: Dialogue):
    """From the page about a quiz, past its pledge, to its first open question."""
    dialogue.say()
    if "(y/t)" in dialogue.turn or "(y/n)" in dialogue.turn:
        dialogue.say("y")


def answer_in(dialogue: Dialogue, right=True):
    question = question_in(dialogue)
    wanted = question.right if right else question.wrong
    letters = [letter for letter, text in dialogue.options.items() if plain(text) in wanted]
    chosen = ",".join(letters if len(question.right) > 1 else letters[:1]).lower()
    assert dialogue.say(chosen).lstrip().startswith(("Tersimpan.", "Saved.")), dialogue.turn


def answer_all_in(dialogue: Dialogue, right=True):
    while "Nilai Anda" not in dialogue.turn and "Your mark" not in dialogue.turn:
        if dialogue.options:
            answer_in(dialogue, right)
        elif "kumpul," in dialogue.turn:
            dialogue.say("kumpul")
        elif "submit," in dialogue.turn:
            dialogue.say("submit")
        else:
            dialogue.say()

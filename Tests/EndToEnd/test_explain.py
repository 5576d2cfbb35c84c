"""`balai explain`: every message of the check, explained in both languages."""

import re

import pytest


def names(listing):
    return re.findall(r"^  ([A-Z]\w+) ", listing, re.MULTILINE)


def test_without_a_name_it_lists_them_all(elsewhere):
    listing = elsewhere.succeed("explain")
    found = names(listing)
    assert len(found) == len(set(found)) > 60
    assert names(elsewhere.succeed("jelaskan", "--lang", "en")) == found
    assert re.search(r"QuestionHasNoKey +galat +Soal tanpa kunci", listing)


def test_a_name_may_be_written_in_any_case(elsewhere):
    text = elsewhere.succeed("explain", "QUESTIONHASNOKEY")
    assert text.startswith("QuestionHasNoKey (galat)\nSoal tanpa kunci\n")
    assert "Quizzes/contoh/kuis.md:1:1: galat: " in text
    assert text.index("- [ ] 18") < text.index("- [x] 18")


def test_a_misspelt_name_is_recognised(elsewhere):
    run = elsewhere.run("explain", "QuestionHasNoKeys", "--lang", "en")
    assert run.returncode == 2
    assert "Did you mean 'QuestionHasNoKey'?" in run.stderr


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_page_has_a_section_for_every_name(elsewhere, language):
    page = elsewhere.succeed("explain", "--format", "markdown", "--lang", language)
    sections = re.findall(r'^<a id="(\w+)"></a>$', page, re.MULTILINE)
    assert sorted(sections) == sorted(names(elsewhere.succeed("explain")))
    assert set(re.findall(r"\(#(\w+)\)", page)) == set(sections)

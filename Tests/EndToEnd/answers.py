"""Which options of which question are right, read from the quiz Markdown itself."""

import re
from dataclasses import dataclass
from pathlib import Path

QUIZZES = Path(__file__).resolve().parents[2] / "Quizzes"


@dataclass(frozen=True)
class Question:
    title: str
    right: frozenset[str]
    wrong: frozenset[str]
    explanation: str

    @property
    def options(self):
        return self.right | self.wrong


def plain(markdown: str) -> str:
    """The letters of a text as every screen shows them: without marks, quotes and line breaks."""
    without_attributes = re.sub(r"\s*\{[#.][^}]*\}\s*$", "", markdown)
    return re.sub(r"[*`'\\\s]", "", without_attributes)


def read_quiz(path: Path) -> list[Question]:
    sections = re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [read_question(section) for section in sections]


def read_question(section: str) -> Question:
    options = {"x": set(), " ": set()}
    for mark, text in re.findall(r"^- \[([x ])\] (.*)$", section, flags=re.MULTILINE):
        options[mark].add(plain(text))
    after_options = re.split(r"^(?:- \[|  >)[^\n]*\n", section, flags=re.MULTILINE)[-1]
    return Question(
        title=plain(section.splitlines()[0]),
        right=frozenset(options["x"]),
        wrong=frozenset(options[" "]),
        explanation=plain(after_options.strip().split("\n\n")[0]),
    )


class AnswerKey:
    """Finds a question by what is on the screen: titles repeat, titles with options do not."""

    def __init__(self, folder: Path = QUIZZES):
        self.questions = [
            question for path in sorted(folder.rglob("*.md")) for question in read_quiz(path)
        ]

    def question(self, shown: str, options: set[str]) -> Question:
        """The question whose title stands in `shown` and that has these (some or all) options."""
        text = plain(shown)
        found = {
            question
            for question in self.questions
            if question.title in text and options and options <= question.options
        }
        assert len(found) == 1, f"{len(found)} questions fit this screen:\n{shown}\n{options}"
        return found.pop()


KEY = AnswerKey()

"""The peer of item analysis: rows out of SQLite, then numpy. Also makes the records for both.

statistics.py fill RECORDS      made-up answers for records that have nothing but their schema
statistics.py analyse RECORDS   the figures of item analysis, as balai prints them
statistics.py score RECORDS     marks for every response of the quiz for scoring
"""

import functools
import hashlib
import json
import sqlite3
import sys

import numpy as np

ITEMS = 40
POINT = 720_720
SIZES = {"bench/penuh": 250_000, "bench/seperempat": 62_500, "bench/nilai": 25_000}
PACKED = np.dtype([("number", "<u4"), ("mark", "<u4"), ("options", "<u2"), ("seconds", "<u2")])
# Five options, the first two are right.
OPTIONS, KEYS = 5, 0b00011


def quiz_text():
    text = "---\ntitle: Bench\n---\n"
    for item in range(ITEMS):
        options = "".join(
            f"- [{'x' if KEYS >> option & 1 else ' '}] Pilihan {option}\n" for option in range(OPTIONS)
        )
        text += f"\n## Soal {item} {{#soal-{item}}}\n\n{options}"
    return text


def made_up(count, generator):
    """Chosen options and marks: the abler, the likelier each option is decided rightly."""
    ability = generator.normal(size=(count, 1, 1))
    ease = np.linspace(-1, 2, ITEMS).reshape(1, ITEMS, 1)
    decided = generator.random((count, ITEMS, OPTIONS)) < 1 / (1 + np.exp(-(ability + ease)))
    is_key = np.array([KEYS >> option & 1 for option in range(OPTIONS)], dtype=bool)
    chosen = np.where(is_key, decided, ~decided)
    right = (chosen & is_key).sum(axis=2)
    wrong = (chosen & ~is_key).sum(axis=2)
    marks = np.maximum(right - wrong, 0) * (POINT // 2)
    masks = (chosen * (1 << np.arange(OPTIONS))).sum(axis=2)
    return masks, marks


def fill(path):
    database = sqlite3.connect(path)
    text = quiz_text()
    digest = hashlib.sha256(text.encode()).hexdigest()
    database.execute("INSERT INTO document VALUES (?, 'Quizzes/bench.md', ?)", (digest, text))
    database.execute("CREATE TABLE bench (attempt INTEGER, item INTEGER, mark INTEGER)")
    database.execute(
        "CREATE TABLE bench_response (attempt TEXT, question TEXT, chosen TEXT, "
        "PRIMARY KEY (attempt, question)) WITHOUT ROWID"
    )
    generator = np.random.default_rng(1)
    for quiz, count in SIZES.items():
        masks, marks = made_up(count, generator)
        packed = np.zeros((count, ITEMS), dtype=PACKED)
        packed["number"] = np.arange(ITEMS)
        packed["mark"], packed["options"], packed["seconds"] = marks, masks, 30
        database.executemany(
            "INSERT INTO quiz_question VALUES (?, ?, ?)",
            ((quiz, item, f"soal-{item}") for item in range(ITEMS)),
        )
        database.executemany(
            "INSERT INTO packed_marks VALUES (?, ?, ?, ?, ?, ?)",
            (
                (quiz, i, f"{quiz}-{i:032}", f"orang-{i:026}", digest, packed[i].tobytes())
                for i in range(count)
            ),
        )
        if quiz == "bench/penuh":
            # One row for each response, with numbers where records have names.
            database.executemany(
                "INSERT INTO bench VALUES (?, ?, ?)",
                (
                    (attempt, item, mark)
                    for attempt, row in enumerate(marks.tolist())
                    for item, mark in enumerate(row)
                ),
            )
        if quiz == "bench/nilai":
            texts = [
                json.dumps([o for o in range(OPTIONS) if mask >> o & 1], separators=(",", ":"))
                for mask in range(1 << OPTIONS)
            ]
            names = [f"{quiz}-{i:032}" for i in range(count)]
            database.executemany(
                "INSERT INTO bench_response VALUES (?, ?, ?)",
                (
                    (name, f"soal-{item:02}", texts[mask])
                    for name, row in zip(names, masks.tolist())
                    for item, mask in enumerate(row)
                ),
            )
    database.commit()


def analyse(path):
    database = sqlite3.connect(path)
    rows = np.fromiter(
        database.execute("SELECT attempt, item, mark FROM bench"),
        dtype=[("attempt", "i4"), ("item", "i4"), ("mark", "i8")],
    )
    x = np.zeros((rows["attempt"].max() + 1, ITEMS))
    x[rows["attempt"], rows["item"]] = rows["mark"] / POINT
    n = len(x)
    total = x.sum(axis=1)
    rest = total[:, None] - x
    dx, do = x - x.mean(axis=0), rest - rest.mean(axis=0)
    covariance = (dx * do).sum(axis=0) / (n - 1)
    variance = (dx * dx).sum(axis=0) / (n - 1)
    rest_variance = (do * do).sum(axis=0) / (n - 1)
    x_sorted, rest_sorted = np.sort(x, axis=0), np.sort(rest, axis=0)
    most = ((x_sorted - x.mean(axis=0)) * (rest_sorted - rest.mean(axis=0))).sum(axis=0) / (n - 1)
    roots = np.sqrt((dx * (total - total.mean())[:, None]).sum(axis=0) / (n - 1))
    d = total - total.mean()
    m2, m3, m4 = ((d**power).mean() for power in (2, 3, 4))
    k2 = n * m2 / (n - 1)
    k3 = n * n * m3 / ((n - 1) * (n - 2))
    k4 = n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2) / ((n - 1) * (n - 2) * (n - 3))
    alpha = 100 * ITEMS / (ITEMS - 1) * (1 - variance.sum() / k2)
    ratio = 100 * np.sqrt(1 - alpha / 100)
    figures = {
        "facility": x.mean(axis=0),
        "sd": np.sqrt(variance),
        "discrimination": 100 * covariance / np.sqrt(variance * rest_variance),
        "efficiency": 100 * covariance / most,
        "effectiveWeight": 100 * roots / roots.sum(),
    }
    print(
        json.dumps(
            {
                "n": n,
                "items": [
                    {name: float(values[item]) for name, values in figures.items()}
                    for item in range(ITEMS)
                ],
                "test": {
                    "mean": total.mean(),
                    "sd": np.sqrt(k2),
                    "skewness": k3 / k2**1.5,
                    "kurtosis": k4 / k2**2,
                    "alpha": alpha,
                    "errorRatio": ratio,
                    "standardError": ratio * np.sqrt(k2) / 100,
                },
            }
        )
    )


@functools.cache
def mask(chosen):
    return sum(1 << option for option in json.loads(chosen))


def score(path):
    database = sqlite3.connect(path)
    rows = database.execute("SELECT chosen FROM bench_response")
    masks = np.fromiter((mask(chosen) for chosen, in rows), dtype=np.int64)
    bits = masks[:, None] >> np.arange(OPTIONS) & 1
    is_key = np.array([KEYS >> option & 1 for option in range(OPTIONS)])
    marks = np.maximum((bits * (2 * is_key - 1)).sum(axis=1), 0) * (POINT // 2)
    print(len(marks), int(marks.sum()))


if __name__ == "__main__":
    {"fill": fill, "analyse": analyse, "score": score}[sys.argv[1]](sys.argv[2])

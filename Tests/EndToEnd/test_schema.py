"""The JSON Schemas of balai.yml and front matter, beside what `balai check` says."""

import datetime
import json
import re

import jsonschema
import pytest
import yaml

from driver import REPOSITORY

NAMES = {
    "workspace": "balai",
    "course": "kursus",
    "module": "modul",
    "quiz": "kuis",
    "session": "sesi",
    "attendance": "kehadiran",
}
PATHS = {
    "workspace": "balai.yml",
    "course": "Courses/contoh-{}/course.md",
    "module": "Courses/contoh/01-contoh-{}.md",
    "quiz": "Quizzes/contoh/kuis-{}.md",
    "session": "Site/Sessions/2026-12-05-balai-{}.md",
    "attendance": "Site/Sessions/Attendance/2026-12-05-balai-{}.md",
}
# What check cannot say without the other files, or says of the body.
FRONT_MATTER = {"FrontMatterValue", "FrontMatterKeyUnknown", "FrontMatterSyntax"}


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it: version 1.2, whose dates and `yes` are texts."""

    yaml_implicit_resolvers = {}


for pattern, tag, first in (
    (r"true|True|TRUE|false|False|FALSE", "bool", "tTfF"),
    (r"~|null|Null|NULL|", "null", ["~", "n", "N", ""]),
    (r"[-+]?[0-9]+", "int", "-+0123456789"),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "float", "-+.0123456789"),
):
    EditorLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first)
    )


def typed(text, loader=EditorLoader):
    def as_json(value):
        assert isinstance(value, datetime.date)
        return value.isoformat()

    return json.loads(json.dumps(yaml.load(text, loader), default=as_json))


def front_matter(text):
    found = re.match(r"---\n(.*?)^---$", text, re.DOTALL | re.MULTILINE)
    return found[1] if found else ""


@pytest.fixture(scope="session", params=NAMES)
def kind(request):
    return request.param


@pytest.fixture(scope="session")
def schemas():
    folder = REPOSITORY / "docs/schema"
    return {
        kind: json.loads((folder / f"{name}.schema.json").read_text(encoding="utf-8"))
        for kind, name in NAMES.items()
    }


def is_valid(schema, value):
    return jsonschema.Draft202012Validator(schema).is_valid(value)


def test_the_published_schema_is_the_printed_one(installation, schemas, kind):
    assert json.loads(installation.succeed("schema", kind)) == schemas[kind]


def test_in_english(installation, schemas, kind):
    english = json.loads(installation.succeed("schema", kind, "--lang", "en"))
    assert english["title"] != schemas[kind]["title"]
    assert english["properties"].keys() == schemas[kind]["properties"].keys()


@pytest.mark.parametrize("draft", [jsonschema.Draft202012Validator, jsonschema.Draft7Validator])
def test_schemas_are_schemas(schemas, kind, draft):
    draft.check_schema(schemas[kind])


@pytest.mark.parametrize("loader", [EditorLoader, yaml.SafeLoader])
def test_shipped_files_fit(schemas, loader):
    files = {"balai.yml": "workspace"}
    for path in REPOSITORY.glob("Courses/*/*.md"):
        files[path] = "course" if path.name == "course.md" else "module"
    files |= {path: "quiz" for path in REPOSITORY.glob("Quizzes/**/*.md")}
    files |= {path: "session" for path in REPOSITORY.glob("Site/Sessions/*.md")}
    files |= {path: "attendance" for path in REPOSITORY.glob("Site/Sessions/Attendance/*.md")}
    assert set(files.values()) >= {"workspace", "course", "module", "quiz"}
    for path, kind in files.items():
        text = (REPOSITORY / path).read_text(encoding="utf-8")
        value = typed(text if kind == "workspace" else front_matter(text), loader)
        jsonschema.validate(value, schemas[kind], jsonschema.Draft202012Validator)


EXAMPLE = re.compile(r"^(`{3,})(markdown|yaml) (\w+)(?: salah=(\w+))?\n(.*?)^\1$", re.M | re.S)


def test_examples_of_the_format_page(schemas):
    kinds = {name: kind for kind, name in NAMES.items()}
    text = (REPOSITORY / "docs/format.md").read_text(encoding="utf-8")
    seen = set()
    for _, language, name, mistake, body in EXAMPLE.findall(text):
        if name not in kinds or mistake not in ("", "FrontMatterValue", "FrontMatterKeyUnknown"):
            continue
        if mistake and "Sekretariat" in body:
            continue  # No schema compares names.
        seen.add(name)
        value = typed(body if language == "yaml" else front_matter(body))
        assert is_valid(schemas[kinds[name]], value) == (not mistake), body
    assert seen >= {"balai", "kursus", "modul", "kuis"}


# One way of writing each, beside the ones that stand as examples in the schemas.
VALUES = """
5 | "5" | 0 | -1 | +5 | 46 | 6001 | 1.5 | 1.0 | "1,5" | .5 | -90.5 | 117.4986 | true | TRUE | false
ya | Tidak | yes | mungkin | "true" | kalimat biasa | "" | "berkutip: ya" | | [] | [a, b] | [""]
["-", 5] | {} | {a: 1} | {a: b} | {a: 0} | [{a: b}] | [{a: b, c: d}] | [[a]] | "-" | [questions]
[questions, options] | options | [huruf] | [AllKeys] | AllKeys | Semua | [kuis/a, kuis/b]
a/b | a//b | a b | a#b | /a | ujian | 2026 | 2026-12-31 | 2026-1-1 | 2026-02-30 | 30m | 2h | 30
30 menit | 0m | WIB | WIT | wib | "+08:00" | +08:00 | +8 | https://contoh.go.id | contoh.go.id
id | en | fr | public | staff | exam | survey | after-close | never | each | off | error | null
24 bulan | 2 tahun | 24 months | 601 bulan | dua tahun | 2026-12-05 09:00 WITA
2026-12-05T09:00:30Z | 2026-12-05 09.00 +08:00 | 2026-12-05 09:00 | 2026-12-05 25:00 WITA
"""

# A schema cannot count days, months or hours.
BEYOND_SCHEMAS = {
    ("quiz", "closes", "2026-02-30"),
    ("course", "certificate.validity", "601 bulan"),
    # A mapping of nothing.
    ("course", "certificate.validity", "{}"),
    ("workspace", "units", "{}"),
    ("session", "start", "2026-12-05 25:00 WITA"),
}


def values(schema):
    """Also the examples of every key."""
    written = [value.strip() for line in VALUES.strip().splitlines() for value in line.split("|")]
    lists = re.findall(r'"examples": (\[[^\]]*\])', json.dumps(schema))
    examples = [json.dumps(each) for found in lists for each in json.loads(found)]
    return sorted({*written, *examples})


def keys(schema):
    """The keys of one file with what may stand there; those inside a mapping behind it."""
    found = {}
    for key, part in schema["properties"].items():
        if part.get("type") == "object" and "properties" in part:
            found |= {f"{key}.{inner}": each for inner, each in part["properties"].items()}
        else:
            found[key] = part
    return {key: part for key, part in found.items() if not key.startswith("checks.")}


def write(path, parts, value, is_whole):
    """A file in which every key has this value; the line of each key."""
    lines = [] if is_whole else ["---"]
    places = {}
    outer = ""
    for key in sorted(parts):
        name, _, inner = key.partition(".")
        if inner and name != outer:
            lines.append(f"{name}:")
            outer = name
        lines.append(f"  {inner}: {value}" if inner else f"{name}: {value}")
        places[len(lines)] = key
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines + ([] if is_whole else ["---", "Isi."])) + "\n")
    return places


def checked(folder, installation):
    """Where `check` finds fault with front matter: files and lines."""
    done = installation.run("check", "--format", "json", "--workspace", folder, cwd=folder)
    found = json.loads(done.stdout)["diagnostics"]
    return {(each["file"], each["line"], each["id"]) for each in found}


def test_schema_and_check_agree_on_every_key(installation, schemas, kind, tmp_path):
    schema = schemas[kind]
    parts = keys(schema)
    folder = tmp_path / "ruang"
    folder.mkdir()
    (folder / "balai.yml").write_text("organisation: Kota Contoh\n")
    written = {}
    found = set()
    for number, value in enumerate(values(schema)):
        path = PATHS[kind].format(number)
        written[path, value] = write(folder / path, parts, value, kind == "workspace")
        if kind == "workspace":
            found |= {(value, line, id) for _, line, id in checked(folder, installation)}
    if kind != "workspace":
        values_of = dict(written.keys())
        found = {(values_of.get(file), *rest) for file, *rest in checked(folder, installation)}
    differences, taken, refused = [], set(), set()
    for (_, value), places in written.items():
        for line, key in places.items():
            fits_schema = is_valid(parts[key], typed(f"k: {value}")["k"])
            # The names under `allow` are known without any other file.
            wrong = FRONT_MATTER | ({"ReferenceUnknown"} if key == "allow" else set())
            fits_check = not any((value, line, id) in found for id in wrong)
            (taken if fits_check else refused).add(key)
            if fits_schema != fits_check and not is_beyond(kind, key, value, fits_schema, parts):
                differences.append((key, value, "schema" if fits_schema else "check"))
    assert not differences, f"taken by one of them only: {differences}"
    assert refused == parts.keys()
    assert taken >= parts.keys() - {"end"}


def is_beyond(kind, key, value, fits_schema, parts):
    """What a schema may take although `check` does not."""
    if not fits_schema:
        return False
    return (
        (kind, key, value) in BEYOND_SCHEMAS
        # For a schema the same as 1.
        or value == "1.0" and "integer" in json.dumps(parts[key])
        # A name, but not of a module.
        or (kind, key) == ("session", "modules") and "/" not in value
        # Not after `start`, which has the same value.
        or (kind, key) == ("session", "end")
        # More marks than people.
        or kind == "attendance" and key.startswith("ratings.")
    )


def test_checks_of_the_workspace(schemas):
    schema = schemas["workspace"]
    for level in ("error", "warning", "off"):
        assert is_valid(schema, typed(f"checks: {{AllKeys: {level}}}"))
    assert is_valid(schema, typed("checks: {AllKeys: off}", yaml.SafeLoader))
    assert not is_valid(schema, typed("checks: {AllKeys: on}"))
    assert not is_valid(schema, typed("checks: {AllKey: off}"))


def test_unknown_and_missing_keys(schemas):
    for schema in schemas.values():
        assert not is_valid(schema, {"penulis": "Rina"})
    assert all(is_valid(schemas[kind], None) for kind in ("workspace", "course", "module", "quiz"))
    assert schemas["session"]["required"] == ["end", "place", "start"]
    assert schemas["session"]["properties"]["place"]["required"] == ["name"]

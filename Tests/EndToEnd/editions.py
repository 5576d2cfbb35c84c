"""Building a site, and what then stands in its folder."""


def contents(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def build(installation, *arguments):
    """The site after a build: how many files were written."""
    said = installation.succeed("site", "build", "--lang", "en", *arguments)
    return int(next(line for line in said.splitlines() if "files written" in line).split()[0])

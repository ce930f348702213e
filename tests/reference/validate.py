"""Holds the samples against the schemas: validate.py SCHEMAS SAMPLES. Ends with 0 if each is valid, and each document
that was broken on purpose is not."""

import copy
import csv
import json
import re
import sys
from fnmatch import fnmatch
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator, FormatChecker

schemas, samples = Path(sys.argv[1]), Path(sys.argv[2])
faults = []


class Loader(yaml.SafeLoader):
    """Dates stay text, as our own reader keeps them."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if tag != "tag:yaml.org,2002:timestamp"]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}

TYPES = {
    "string": lambda text: True,
    "integer": lambda text: re.fullmatch(r"-?\d+", text),
    "number": lambda text: re.fullmatch(r"-?\d+(\.\d+)?", text),
    "boolean": lambda text: text in ("yes", "no"),
    "date": lambda text: re.fullmatch(r"\d{4}-\d\d-\d\d", text)}


def named(value):
    """Keys as the texts that they are in JSON, of which schemas speak: a year group is written `1:` in YAML."""
    if isinstance(value, dict):
        return {str(key): named(inner) for key, inner in value.items()}
    return [named(inner) for inner in value] if isinstance(value, list) else value


def table_errors(schema, rows):
    """What the Table Schema says against rows: types, required values, closed lists."""
    fields = {field["name"]: field for field in schema["fields"]}
    for number, row in enumerate(rows, 2):
        for heading, text in row.items():
            if heading not in fields:
                yield f"line {number}: no field {heading}"
                continue
            field, rules = fields[heading], fields[heading].get("constraints", {})
            if text in schema["missingValues"]:
                if rules.get("required"):
                    yield f"line {number}: {heading} is empty"
            elif not TYPES[field["type"]](text):
                yield f"line {number}: {heading} is {text}"
            elif "enum" in rules and text not in rules["enum"]:
                yield f"line {number}: {heading} is {text}, none of {rules['enum']}"


def settings_errors(schema, document):
    Draft202012Validator.check_schema(schema)
    return [error.message for error in Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(document)]


def document_of(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        text = text.split("---\n")[1]
    return named(yaml.load(text, Loader))


def broken(document, schema):
    """Copies of a document with one thing wrong each."""
    group = document[0] if isinstance(document, list) else document
    rules = schema["items"] if isinstance(document, list) else schema
    for name in rules.get("required", []):
        copied = copy.deepcopy(group)
        copied.pop(name, None)
        yield f"without {name}", [copied] if isinstance(document, list) else copied
    copied = copy.deepcopy(group)
    copied["a_name_that_nobody_knows"] = 1
    yield "with an unknown name", [copied] if isinstance(document, list) else copied


# What the samples keep in plans/*.yaml; a case of tests/read holds the same as tables.
used = {"plans.csv", "targets.csv", "reviews.csv"}
for path in sorted(samples.rglob("*")):
    name = path.relative_to(samples).parts[1:]
    if not name or not path.is_file() or "out" in name:
        continue
    name = "/".join(name)
    for schema_path in sorted(schemas.glob("*.json")):
        schema = json.loads(schema_path.read_text())
        if not fnmatch(name, schema["title"]) or (schema["title"], name) == ("views/*.yaml", "views/quotations.yaml"):
            continue
        if "fields" in schema:
            with path.open(encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            own = "tracking/*.csv" if name == "tracking/attendance.csv" else name
            if schema["title"] != own:
                continue
            used.add(schema["title"])
            faults += [f"{path}: {error}" for error in table_errors(schema, rows)]
            spoiled = [dict.fromkeys(rows[0], "")]
            if not list(table_errors(schema, spoiled)):
                faults.append(f"{schema['title']}: an empty row is valid")
        else:
            used.add(schema["title"])
            document = document_of(path)
            faults += [f"{path}: {error}" for error in settings_errors(schema, document)]
            for what, wrong in broken(document, schema):
                if not settings_errors(schema, wrong):
                    faults.append(f"{schema['title']} is valid {what}")

for schema_path in schemas.glob("*.json"):
    title = json.loads(schema_path.read_text())["title"]
    if title not in used and not title.startswith("tracking/"):
        faults.append(f"no sample has a file {title}")

print("\n".join(faults))
sys.exit(1 if faults else 0)

"""The workbook through LibreOffice and back: libreoffice.py CASEBOOK. Ends with 0 if its sheets keep their headings, lists, checks and
notes as .xlsx and by way of .ods, and the records typed into it are read as before; with 77, and a word, without LibreOffice."""

import collections
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
program = sys.argv[1]
office = shutil.which("soffice") or shutil.which("libreoffice")
if office is None:
    print("skipped: LibreOffice is not installed")
    sys.exit(77)


def converted(book, ending, scratch):
    folder = pathlib.Path(tempfile.mkdtemp(dir=scratch))
    subprocess.run([office, f"-env:UserInstallation=file://{scratch}/office", "--headless", "--convert-to", ending, "--outdir", folder, book],
                   check=True, capture_output=True, timeout=240)
    return folder / f"{book.stem}.{ending}"


def relations(book, part):
    path = pathlib.PurePosixPath(part)
    name = str(path.parent / "_rels" / (path.name + ".rels"))
    if name not in book.namelist():
        return {}
    found = {}
    for one in tree.fromstring(book.read(name)):
        target = one.get("Target")
        full = target.lstrip("/") if target.startswith("/") else str(path.parent / target)
        parts = []
        for piece in full.split("/"):
            if piece == "..":
                parts.pop()
            else:
                parts.append(piece)
        found[one.get("Id")] = "/".join(parts)
    return found


def cells_of(rule):
    """How many columns and rows a check covers, whatever its ranges are called."""
    return len(rule.get("sqref", "").split())


def facts(path):
    """Of each sheet: headings, checks by kind, notes."""
    result = {}
    with zipfile.ZipFile(path) as book:
        texts = ["".join(part.text or "" for part in item.iter(MAIN + "t")) for item in tree.fromstring(book.read("xl/sharedStrings.xml"))]
        parts = relations(book, "xl/workbook.xml")
        for sheet in tree.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet"):
            part = parts[sheet.get(RELATION)]
            root = tree.fromstring(book.read(part))
            first = next(root.iter(MAIN + "row"), ())
            headings = [texts[int(cell.find(MAIN + "v").text)] for cell in first if cell.get("t") == "s"]
            rules = collections.Counter(rule.get("type") for rule in root.iter(MAIN + "dataValidation") for _ in range(cells_of(rule)))
            notes = [name for name in relations(book, part).values() if "comments" in name]
            count = sum(len(list(tree.fromstring(book.read(name)).iter(MAIN + "comment"))) for name in notes)
            result[sheet.get("name")] = (headings, dict(rules), count)
    return result


# What a mentor types: dates as days since 1900, which one is wrong, and a minute count as text.
TYPED = {"register": [{"Pupil": "P001", "First name": "Zoë", "Last name": "O’Neill", "Support started": 45903},
                      {"Pupil": "0012", "First name": "Ann", "Last name": "Bell", "Support started": 45904}],
         "sessions": [{"Date": 45910, "Minutes": 30, "Mentor": "M1", "Pupil": "P001", "Kind": "one to one"},
                      {"Date": 45911, "Minutes": 900, "Mentor": "M1", "Pupil": "0012", "Kind": "group"},
                      {"Date": "soon", "Minutes": "20", "Mentor": "M1", "Pupil": "P009", "Kind": "group"}]}


def typed_into(book, path):
    """The workbook with rows added; a date keeps the style of its column."""
    known = facts(book)
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        parts = relations(old, "xl/workbook.xml")
        sheets = {parts[one.get(RELATION)]: one.get("name") for one in tree.fromstring(old.read("xl/workbook.xml")).iter(MAIN + "sheet")}
        for name in old.namelist():
            data = old.read(name)
            rows = TYPED.get(sheets.get(name), [])
            styles = {} if not rows else {int(one.get("min")): one.get("style", "0") for one in tree.fromstring(data).iter(MAIN + "col")}
            text = ""
            for line, row in enumerate(rows, 2):
                text += f'<row r="{line}">'
                for column, heading in enumerate(known[sheets[name]][0], 1):
                    value, place = row.get(heading), f"{chr(64 + column)}{line}"
                    if isinstance(value, str):
                        text += f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'
                    elif value is not None:
                        text += f'<c r="{place}" s="{styles.get(column, "0")}"><v>{value}</v></c>'
                text += "</row>"
            new.writestr(name, data.replace(b"</sheetData>", text.encode() + b"</sheetData>"))


def records(book, folder):
    """What casebook check says of the folder with this workbook."""
    shutil.copy(book, folder / "casebook.xlsx")
    said = subprocess.run([program, "check", folder, "--json"], capture_output=True, text=True).stdout
    return said


faults = []
with tempfile.TemporaryDirectory() as scratch:
    made = pathlib.Path(scratch) / "school"
    subprocess.run([program, "new", made, "--workbook", "--quiet"], check=True)
    before = facts(made / "casebook.xlsx")
    typed = pathlib.Path(scratch) / "casebook.xlsx"
    typed_into(made / "casebook.xlsx", typed)
    wanted = records(typed, made)
    if "900" not in wanted or "soon" not in wanted:
        faults.append(f"what is wrong in the rows is not found: {wanted}")
    for way in (["xlsx"], ["ods", "xlsx"]):
        book = typed
        for ending in way:
            book = converted(book, ending, scratch)
        name = " and ".join(way)
        after = facts(book)
        for sheet in before:
            if sheet not in after:
                faults.append(f"{name}: the sheet {sheet} is lost")
            elif sheet != "Notes" and after[sheet] != before[sheet]:
                faults.append(f"{name}: {sheet} was {before[sheet]} and is {after[sheet]}")
        if (now := records(book, made)) != wanted:
            faults.append(f"{name}: the records are read otherwise: {now} and not {wanted}")

print("\n".join(faults))
sys.exit(1 if faults else 0)

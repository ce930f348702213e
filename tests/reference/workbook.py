"""Opens a workbook as other programs do: workbook.py BOOK EXPECTED. Ends with 0 if each expected sheet has its headings
in order, a check for each column of dates and a list for each closed list."""

import json
import sys
import xml.etree.ElementTree as tree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
expected = json.load(open(sys.argv[2], encoding="utf-8"))
faults = []

with zipfile.ZipFile(sys.argv[1]) as book:
    texts = ["".join(part.text or "" for part in item.iter(MAIN + "t"))
             for item in tree.fromstring(book.read("xl/sharedStrings.xml"))]
    names = [sheet.get("name") for sheet in tree.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet")]
    if set(names) != set(expected) | {"Notes"}:
        faults.append(f"sheets are {names}")
    for number, name in enumerate(names, 1):
        if name not in expected:
            continue
        sheet = tree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
        first = next(sheet.iter(MAIN + "row"))
        headings = [texts[int(cell.find(MAIN + "v").text)] for cell in first]
        if headings != expected[name]["headings"]:
            faults.append(f"{name}: headings are {headings}")
        rules = list(sheet.iter(MAIN + "dataValidation"))
        dates = sum(rule.get("type") == "date" for rule in rules)
        lists = sum(rule.get("type") == "list" and "register!" not in rule.find(MAIN + "formula1").text for rule in rules)
        if (dates, lists) != (expected[name]["dates"], expected[name]["lists"]):
            faults.append(f"{name}: {dates} checks of dates and {lists} lists")
        if f"xl/comments{number - 1}.xml" not in book.namelist():
            faults.append(f"{name}: no notes at the headings")

print("\n".join(faults))
sys.exit(1 if faults else 0)

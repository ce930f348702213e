#!/usr/bin/env python3
"""Writes the workbooks of tests/read/cases, part by part, so that each holds exactly the oddity that its case is about.

    tests/read/make_workbooks.py        (from anywhere; the workbooks are kept, so the tests do not need it)

All pupils are invented.
"""
import pathlib
import zipfile
from xml.sax.saxutils import escape

CASES = pathlib.Path(__file__).parent / "cases"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACK = "http://schemas.openxmlformats.org/package/2006/relationships"

# Cell styles, by their place: plain, date (built-in 14), date (own), percentage (built-in 10), percentage (own), 0000, date without a day
STYLES = f"""<styleSheet xmlns="{MAIN}"><numFmts count="4"><numFmt numFmtId="164" formatCode="[$-809]dd\\ mmmm\\ yyyy;@"/>
<numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="0000"/><numFmt numFmtId="167" formatCode="#,##0.00 &quot;days&quot;"/></numFmts>
<cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>"""
DATE, OWN_DATE, PERCENT, OWN_PERCENT, NOUGHTS, DAYS = 1, 2, 3, 4, 5, 6


def letters(column):
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


class Raw(str):
    """XML of a cell's inside with its attributes: Raw('t="e"><v>#N/A</v>')."""


class Text(str):
    """A text that is kept in the cell and not among the shared ones."""


def sheet(rows, extra="", columns="", hidden=(), first=1):
    shared, body = [], []
    for number, row in enumerate(rows, first):
        cells = []
        for column, value in enumerate(row, 1):
            place = f'r="{letters(column)}{number}"'
            if value is None:
                continue
            if isinstance(value, Raw):
                cells.append(f"<c {place} {value}</c>")
            elif isinstance(value, Text):
                cells.append(f'<c {place} t="inlineStr"><is><t>{escape(value)}</t></is></c>')
            elif isinstance(value, str):
                shared.append(value)
                cells.append(f'<c {place} t="s"><v>@{len(shared) - 1}@</v></c>')
            elif isinstance(value, tuple):
                cells.append(f'<c {place} s="{value[1]}"><v>{value[0]!r}</v></c>')
            else:
                cells.append(f"<c {place}><v>{value!r}</v></c>")
        mark = ' hidden="1"' if number in hidden else ""
        body.append(f'<row r="{number}"{mark}>{"".join(cells)}</row>')
    return f'<worksheet xmlns="{MAIN}">{columns}<sheetData>{"".join(body)}</sheetData>{extra}</worksheet>', shared


def workbook(path, sheets, start_1904=False, states=None, doctype=""):
    """sheets: name -> what sheet() gave"""
    strings = []
    parts = {}
    entries, relations = [], []
    for index, (name, (xml, shared)) in enumerate(sheets.items(), 1):
        for number in range(len(shared) - 1, -1, -1):
            xml = xml.replace(f"@{number}@", str(len(strings) + number))
        strings += shared
        parts[f"xl/worksheets/sheet{index}.xml"] = doctype + xml
        state = f' state="{states[name]}"' if states and name in states else ""
        entries.append(f'<sheet name="{escape(name)}" sheetId="{index}"{state} r:id="rId{index}"/>')
        relations.append(f'<Relationship Id="rId{index}" Type="{RELS}/worksheet" Target="worksheets/sheet{index}.xml"/>')
    relations.append(f'<Relationship Id="rIdS" Type="{RELS}/sharedStrings" Target="/xl/sharedStrings.xml"/>')
    relations.append(f'<Relationship Id="rIdT" Type="{RELS}/styles" Target="styles.xml"/>')
    parts["_rels/.rels"] = f'<Relationships xmlns="{PACK}"><Relationship Id="r1" Type="{RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    parts["xl/_rels/workbook.xml.rels"] = f'<Relationships xmlns="{PACK}">{"".join(relations)}</Relationships>'
    system = '<workbookPr date1904="1"/>' if start_1904 else ""
    parts["xl/workbook.xml"] = f'<workbook xmlns="{MAIN}" xmlns:r="{RELS}">{system}<sheets>{"".join(entries)}</sheets></workbook>'
    parts["xl/styles.xml"] = STYLES
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{"".join(f"<si><t>{escape(text)}</t></si>" for text in strings)}</sst>'
    write(path, parts)


def write(path, parts):
    target = CASES / path
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED, 9)


REGISTER = sheet([["Pupil", "First name", "Last name"], ["P001", "Ann", "Bell"], ["P002", "Ben", "Carr"]])
SESSIONS = ["Date", "Minutes", "Mentor", "Pupil", "Kind"]

# Dates of two formats, percentages by format and as text, a number kept as text, a title, a merged title, a second sheet
workbook("a-workbook-is-read-like-a-csv/register.xlsx", {"Pupils": sheet([
    ["Pupil", "First name", "Last name", "Date of birth", "Support started"],
    ["P001", Text("Ann"), "Bell & Co", (41000, DATE), (45903, OWN_DATE)],
    [(2, NOUGHTS), "Ben", Text("Ca_x000D_rr"), None, (45903.75, DATE)]])})
workbook("a-workbook-is-read-like-a-csv/tracking/attendance.xlsx", {
    "Autumn": sheet([["Attendance, autumn term"], [], ["Pupil", "Week beginning", "Attendance"],
                     ["P001", (45901, DATE), (0.9639999999999999, PERCENT)], ["P001", (45908, DATE), "96.4%"],
                     ["0002", Text("15/09/2025"), (1, OWN_PERCENT)], ["0002", (45922, DATE), Text("88")]],
                    extra='<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>'),
    "Old": sheet([["nothing"], ["of use"]])})
workbook("dates-of-a-workbook-that-counts-from-1904/sessions.xlsx",
         {"Sheet1": sheet([SESSIONS, [(44441, DATE), 30, "M1", None, "staff"]])}, start_1904=True)
workbook("a-place-in-a-workbook-is-its-sheet-and-cell/sessions.xlsx", {"Autumn": sheet([
    ["Weekly record"], SESSIONS,
    [(45903, DATE), Raw('t="e"><v>#N/A</v>'), "M1", None, "staff"],
    [(45903, DATE), Raw("><f>SUM(B1:B2)</f>"), "M1", None, "staff"],
    [(45903, DATE), Raw("><f>10+20</f><v>30</v>"), "M1", None, "staff"],
    ["soon", 30, "M1", None, "staff"],
    [(45903, DATE), 30, "M1", None, "stuff"]])})
workbook("hidden-and-merged-cells-are-read-and-told/sessions.xlsx", {"Sheet1": sheet(
    [SESSIONS] + [[(45903, DATE) if i % 2 == 0 else None, 10 + i, "M1", None, "staff"] for i in range(34)],
    extra='<mergeCells count="2"><mergeCell ref="A34:A35"/><mergeCell ref="A2:A3"/></mergeCells>',
    columns='<cols><col min="4" max="4" hidden="1"/></cols>', hidden={5})})
workbook("of-two-sheets-with-the-headings-none-is-guessed/sessions.xlsx", {
    "Autumn": sheet([SESSIONS, [(45903, DATE), 30, "M1", None, "staff"]]),
    "Spring": sheet([SESSIONS, [(45904, DATE), 30, "M1", None, "staff"]])})
workbook("a-mapping-names-the-sheet/tracking/weeks.xlsx", {
    "Autumn": sheet([["Pupil", "Week", "%"], ["P001", (45901, DATE), 90]]),
    "Spring": sheet([["Pupil", "Week", "%"], ["P001", (45908, DATE), 95]])})
workbook("a-sheet-that-is-not-there-is-told/tracking/weeks.xlsx", {"Autumn": sheet([["Pupil", "Week", "%"], ["P001", (45901, DATE), 90]])})
workbook("one-workbook-stands-for-all-files/casebook.xlsx", {
    "register": REGISTER,
    "Sessions": sheet([SESSIONS, [(45903, DATE), 30, "M1", "P001", "one to one"], [(45904, DATE), "half an hour", "M1", "P001", "one to one"]]),
    "attendance": sheet([["Pupil", "Week beginning", "Attended", "Possible"], ["P001", (45901, DATE), 9, 10]]),
    "referrals": sheet([["Date", "Pupil", "Referred by", "Reasons"]]),
    "Notes": sheet([["How to fill this in"]]), "My own things": sheet([["buy", "milk"]])})
workbook("a-csv-and-a-workbook-of-one-name-are-not-both-read/sessions.xlsx", {"Sheet1": sheet([SESSIONS, [(45903, DATE), 30, "M1", None, "staff"]])})
workbook("a-workbook-named-csv-is-read-and-told/sessions.csv", {"Sheet1": sheet([SESSIONS, [(45903, DATE), 30, "M1", None, "staff"]])})
# Areas that lie over each other: a thousand cells written two hundred million times.
workbook("a-workbook-that-merges-everything-is-refused/sessions.xlsx",
         {"Sheet1": sheet([SESSIONS], extra="<mergeCells>" + '<mergeCell ref="A1:XFD1"/>' * 15_000 + "</mergeCells>")})
workbook("a-workbook-that-defines-entities-is-refused/sessions.xlsx", {"Sheet1": sheet([SESSIONS])},
         doctype='<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>')
bomb = sheet([SESSIONS])
workbook("a-workbook-that-grows-is-refused/sessions.xlsx", {"Sheet1": (bomb[0] + " " * (20 << 20), bomb[1])})
# Half terms as merged headings over two columns each, as an MIS sets them for print
workbook("half-terms-side-by-side-become-rows/tracking/halfterms.xlsx", {"Report": sheet(
    [["Name", "Reg", "Autumn 1", None, "Autumn 2", None], [None, None, "Possible", "Attended", "Possible", "Attended"],
     ["Bell, Ann", "7B", 70, 63, 68, 60], ["Ben Carr", "7B", 70, 70, None, None], ["Zed, Zoe", "7C", 70, 1, 68, 2]],
    extra='<mergeCells count="4"><mergeCell ref="C1:D1"/><mergeCell ref="E1:F1"/><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/></mergeCells>')})

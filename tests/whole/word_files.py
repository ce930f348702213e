"""LibreOffice opens the Word files of a sample, and finds in them the words that the PDF of the same paper has.

    word_files.py CASEBOOK SAMPLE…      ends with 77 where LibreOffice Writer or pdftotext is not installed
"""
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

NOT_HERE = 77


# In a paper of fewer pages a table's head that is printed again cannot be told from the head of the page.
ENOUGH_PAGES = 4
# Lines, blank ones counted.
NEAR_THE_EDGE = 8


def pages_of(pdf):
    """The lines of each page of a finished PDF, numbers made alike."""
    text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
    return [[re.sub(r"\d+", "0", line.strip()) for line in page.splitlines()] for page in text.rstrip("\f").split("\f")]


def words_of(pages, without_furniture):
    """All words, or those but for what stands at the head and foot of most of the pages."""
    ends = [set(page[:NEAR_THE_EDGE] + page[-NEAR_THE_EDGE:]) for page in pages]
    on_pages = collections.Counter(line for lines in ends for line in lines)
    kept = [line for page, lines in zip(pages, ends) for line in page
            if not without_furniture or line not in lines or on_pages[line] * 2 <= len(pages)]
    return re.findall(r"[^\W\d_]+", " ".join(kept))


def missing(words, other):
    """Words that the other text does not hold; one that a narrow cell parts is whole when its letters are joined."""
    letters = "".join(other)
    return sorted({word for word in words if len(word) > 1 and word not in letters})


def opened(docx, folder):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    made = pathlib.Path(folder, docx.stem + ".pdf")
    made.unlink(missing_ok=True)
    subprocess.run(["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, docx],
                   check=True, capture_output=True, timeout=300)
    return made


def compare(docx, folder):
    ours, theirs = pages_of(docx.with_suffix(".pdf")), pages_of(opened(docx, folder))
    all_ours, all_theirs = words_of(ours, False), words_of(theirs, False)
    is_long = min(len(ours), len(theirs)) >= ENOUGH_PAGES
    faults = []
    # Words that only the printed page has, where a table goes on.
    lost = [word for word in missing(words_of(ours, is_long), all_theirs) if word not in ("continued", "Page", "of")]
    if lost:
        faults.append(f"not in the Word file: {lost}")
    if more := missing(words_of(theirs, is_long), all_ours):
        faults.append(f"only in the Word file: {more}")
    if is_long:
        printed, written = len(words_of(ours, True)), len(words_of(theirs, True))
        if abs(written - printed) > printed / 50:
            faults.append(f"{written} words in the Word file, {printed} in print")
    return faults


def chosen(out):
    """Every paper, but of those that are made for each pupil the first."""
    seen = set()
    for docx in sorted(out.rglob("*.docx")):
        kind = docx if docx.parent.parent == out else docx.parent
        if kind not in seen:
            seen.add(kind)
            yield docx


def main(casebook, samples):
    if shutil.which("soffice") is None or shutil.which("pdftotext") is None:
        print("LibreOffice or pdftotext is not installed")
        return NOT_HERE
    found = []
    compared = 0
    with tempfile.TemporaryDirectory() as folder:
        for sample in samples:
            out = pathlib.Path(folder, pathlib.Path(sample).name)
            subprocess.run([casebook, "build", sample, "-o", out], check=False, capture_output=True)
            for docx in chosen(out):
                compared += 1
                found += [f"{docx.relative_to(folder)}: {fault}" for fault in compare(docx, folder)]
    print("\n".join(found) or f"{compared} Word files opened, all words found")
    return 1 if found or compared == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))

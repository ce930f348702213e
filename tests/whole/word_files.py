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


def text_of(pdf):
    """The words of a finished PDF but for what stands on most of its pages, at their head and foot."""
    text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
    pages = [[re.sub(r"\d+", "0", line.strip()) for line in page.splitlines()] for page in text.split("\f")]
    on_pages = collections.Counter(line for page in pages for line in set(page))
    kept = [line for page in pages for line in page if on_pages[line] * 2 <= len(pages)]
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
    ours, theirs = text_of(docx.with_suffix(".pdf")), text_of(opened(docx, folder))
    faults = []
    # Words that only the printed page has, where a table goes on.
    lost = [word for word in missing(ours, theirs) if word != "continued"]
    if lost:
        faults.append(f"not in the Word file: {lost}")
    if more := missing(theirs, ours):
        faults.append(f"only in the Word file: {more}")
    if abs(len(theirs) - len(ours)) > len(ours) / 50:
        faults.append(f"{len(theirs)} words in the Word file, {len(ours)} in print")
    return faults


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
            for docx in sorted(out.rglob("*.docx")):
                compared += 1
                found += [f"{docx.relative_to(folder)}: {fault}" for fault in compare(docx, folder)]
    print("\n".join(found) or f"{compared} Word files opened, all words found")
    return 1 if found or compared == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))

#!/usr/bin/env python3
"""Works out every figure of a folder a second time, by other means than the program, and prints them one a line.

    python3 tests/figures/oracle.py data-samples/hazelbrook   > tests/figures/expected/hazelbrook.tsv
    python3 tests/figures/oracle.py data-samples/little-combe > tests/figures/expected/little-combe.tsv

It shares nothing with the C++ but the definitions: rows come from Python's csv module, support is counted day by day,
fractions are exact, Student's quantile comes from integrating the density and halving the interval, Wilson's interval from
solving the score equation by halving. Only the standard library is used. Run it again when a sample's rows change, and look
at the difference.
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from datetime import date, timedelta
from fractions import Fraction
from math import lgamma, exp, sqrt, pi
from pathlib import Path

DAY = timedelta(days=1)
STAGES = {"EYFS": "N R", "KS1": "1 2", "KS2": "3 4 5 6", "KS3": "7 8 9", "KS4": "10 11", "KS5": "12 13"}
WITH_PUPILS = {"one to one", "group", "in class", "drop-in"}


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def setting(text, name):
    return re.search(rf"^\s*{name}:\s*([^#\n]+)", text, re.MULTILINE).group(1).strip()


def halve(low, high, too_low):
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if too_low(middle) else (low, middle)
    return (low + high) / 2


def t_quantile(df):
    """0.975 quantile: the t below which 0.475 of the density lies above 0."""
    scale = exp(lgamma((df + 1) / 2) - lgamma(df / 2)) / sqrt(df * pi)

    def area(t, steps=4000):
        values = [scale * (1 + (t * i / steps) ** 2 / df) ** (-(df + 1) / 2) for i in range(steps + 1)]
        return t / steps / 3 * (values[0] + values[-1] + 4 * sum(values[1:-1:2]) + 2 * sum(values[2:-1:2]))

    return halve(0, 30, lambda t: area(t) < 0.475)


def wilson(count, of):
    share = count / of
    z = 1.959963984540054

    def rejected(p):
        return (share - p) ** 2 > z * z * p * (1 - p) / of

    return 100 * halve(0, share, rejected), 100 * (1 - halve(0, 1 - share, lambda q: rejected(1 - q)))


class Folder:
    def __init__(self, path):
        self.path = path
        text = (path / "casebook.yaml").read_text(encoding="utf-8")
        self.start, self.end = (date.fromisoformat(setting(text, name)) for name in ("from", "until"))
        self.baseline_weeks = int(setting(text, "baseline_weeks"))
        self.minimum_sessions = int(setting(text, "minimum_sessions"))
        self.mentors = re.findall(r"^\s*- id: (\S+)", text.split("mentors:")[1].split("\nframework")[0], re.MULTILINE)
        self.register = rows(path / "register.csv")
        self.referrals = rows(path / "referrals.csv")
        self.sessions = rows(path / "sessions.csv")
        self.attendance = rows(path / "tracking" / "attendance.csv")
        whole_school = path / "tracking" / "school-attendance.csv"
        self.whole_school = rows(whole_school) if whole_school.exists() else []
        self.questionnaires = sorted((path / "views").glob("*questionnaire.csv"))
        seen = [row["Date"] for row in self.sessions] + [row["Week beginning"] for row in self.attendance]
        seen += [setting(file.with_suffix(".yaml").read_text(encoding="utf-8"), "date") for file in self.questionnaires]
        self.data_date = date.fromisoformat(max(seen))
        self.period = set(self.days(self.start, min(self.end, self.data_date)))
        self.support = {row["Pupil"]: self.support_of(row) for row in self.register}

    @staticmethod
    def days(first, last):
        return [first + DAY * number for number in range((last - first).days + 1)]

    def support_of(self, row):
        if not row["Support started"]:
            return set()
        last = row["Support ended"] or "2099-12-31"
        return set(self.days(date.fromisoformat(row["Support started"]), min(date.fromisoformat(last), self.data_date)))


def activity(folder):
    supported = [row for row in folder.register if folder.support[row["Pupil"]] & folder.period]
    yield "pupils.supported", len(supported)
    yield "pupils.now", sum(min(folder.end, folder.data_date) in days for days in folder.support.values())
    stage_of = {year: stage for stage, years in STAGES.items() for year in years.split()}
    for stage, number in sorted(Counter(stage_of[row["Year group"]] for row in supported).items()):
        yield f"pupils.by-key-stage.{stage}", number
    contacts = [row for row in folder.sessions
                if row["Kind"] in WITH_PUPILS and row["Pupil"] and date.fromisoformat(row["Date"]) in folder.period]
    yield "sessions.contacts", len(contacts)
    mondays = {day - DAY * day.weekday() for day in (date.fromisoformat(row["Date"]) for row in folder.sessions)
               if day in folder.period}
    for mentor in folder.mentors:
        own = [folder.support[row["Pupil"]] for row in folder.register if row["Mentor"] == mentor]
        numbers = [sum(monday in days for days in own) for monday in mondays]
        now = sum(min(folder.end, folder.data_date) in days for days in own)
        yield f"caseload.{mentor}.now", now
        yield f"caseload.{mentor}.most", max(numbers + [now])
        yield f"caseload.{mentor}.mean", float(Fraction(sum(numbers), len(numbers)))
        yield f"caseload.{mentor}.contacts", sum(row["Mentor"] == mentor for row in contacts)
        yield f"caseload.{mentor}.minutes", sum(int(row["Minutes"]) for row in contacts if row["Mentor"] == mentor)


def referrals(folder):
    received = [row for row in folder.referrals if date.fromisoformat(row["Date"]) in folder.period]
    yield "referrals.received", len(received)
    for name, of in (("reason", lambda row: {reason.strip() for reason in row["Reasons"].split(";")}),
                     ("referrer", lambda row: {row["Referred by"]}), ("decision", lambda row: {row["Decision"]})):
        for label, number in sorted(Counter(label for row in received for label in of(row)).items()):
            yield f"referrals.by-{name}.{label}", number


def attendance(folder):
    weeks_of = defaultdict(list)
    for row in folder.attendance:
        if Fraction(row["Possible"]) > 0:
            weeks_of[row["Pupil"]].append((date.fromisoformat(row["Week beginning"]), row))
    changes, befores, durings, windows = [], [], [], []
    lost = Counter()
    used = 0
    for row in folder.register:
        pupil = row["Pupil"]
        if not folder.support[pupil] & folder.period:
            continue
        first, last = min(folder.support[pupil]), max(folder.support[pupil] & folder.period)
        before = sorted((week, sums) for week, sums in weeks_of[pupil] if all(d < first for d in folder.days(week, week + 6 * DAY)))
        before = before[-folder.baseline_weeks:]
        during = [(week, sums) for week, sums in weeks_of[pupil] if first < week <= last]

        def possible(window):
            return sum(Fraction(sums["Possible"]) for _, sums in window)

        def rate(window):
            return 100 * sum(Fraction(sums["Attended"]) for _, sums in window) / possible(window)

        if not weeks_of[pupil]:
            lost["no_data"] += 1
        elif possible(before) < folder.minimum_sessions:
            lost["no_baseline"] += 1
        elif possible(during) < folder.minimum_sessions:
            lost["no_support_window"] += 1
        else:
            used += len(before) + len(during)
            befores.append(rate(before))
            durings.append(rate(during))
            changes.append(rate(during) - rate(before))
            windows.append((before, during))
            yield f"attendance.change.{pupil}.before", float(befores[-1])
            yield f"attendance.change.{pupil}.during", float(durings[-1])
    n = len(changes)
    yield "attendance.change.pairs", n
    for reason in ("no_baseline", "no_support_window", "no_data"):
        yield f"attendance.change.lost.{reason}", lost[reason]
    yield "attendance.change.rose", sum(change >= 1 for change in changes)
    yield "attendance.change.fell", sum(change <= -1 for change in changes)
    yield "attendance.change.rows-used", used
    yield "attendance.change.rows-left-out", len(folder.attendance) - used
    mean = sum(changes) / n
    # By all pairs of pupils in place of deviations from the mean.
    variance = sum((one - other) ** 2 for one in changes for other in changes) / (2 * n * (n - 1))
    sd = sqrt(variance)
    yield "attendance.change.mean-before", float(sum(befores) / n)
    yield "attendance.change.mean-during", float(sum(durings) / n)
    yield "attendance.change.mean", float(mean)
    yield "attendance.change.sd", sd
    yield "attendance.change.low", float(mean) - t_quantile(n - 1) * sd / sqrt(n)
    yield "attendance.change.high", float(mean) + t_quantile(n - 1) * sd / sqrt(n)
    yield "attendance.change.g", float(mean) / sd * (1 - 3 / (4 * (n - 1) - 1))
    yield from beside_whole_school(folder, changes, windows)


def beside_whole_school(folder, changes, windows):
    """The samples record the whole school week by week, so that each of a pupil's weeks finds its own."""
    if not folder.whole_school:
        return
    of_week = {date.fromisoformat(row["Week beginning"]): row for row in folder.whole_school}

    def rate(window):
        span = [of_week[day] for day in folder.days(window[0][0], window[-1][0]) if day in of_week]
        return 100 * sum(Fraction(row["Attended"]) for row in span) / sum(Fraction(row["Possible"]) for row in span)

    others = [rate(during) - rate(before) for before, during in windows]
    differences = [own - other for own, other in zip(changes, others)]
    n = len(differences)
    mean = sum(differences) / n
    sd = sqrt(sum((one - other) ** 2 for one in differences for other in differences) / (2 * n * (n - 1)))
    name = "attendance.whole-school"
    yield f"{name}.pupils", n
    yield f"{name}.not-compared", 0
    yield f"{name}.change", float(sum(changes) / n)
    yield f"{name}.other-change", float(sum(others) / n)
    yield f"{name}.difference", float(mean)
    yield f"{name}.low", float(mean) - t_quantile(n - 1) * sd / sqrt(n)
    yield f"{name}.high", float(mean) + t_quantile(n - 1) * sd / sqrt(n)


def questionnaires(folder):
    for file in folder.questionnaires:
        text = file.with_suffix(".yaml").read_text(encoding="utf-8")
        agree = {label.strip() for label in setting(text, "agree").strip("[]").split(",")}
        responses = [row for row in rows(file) if any(value for name, value in row.items() if name != "Response")]
        name = f"questionnaire.{file.stem}"
        yield f"{name}.responses", len(responses)
        for item in re.findall(r"- id: (\S+)", text):
            answers = [row[item] for row in responses if row[item]]
            agreed = sum(answer in agree for answer in answers)
            low, high = wilson(agreed, len(answers))
            yield f"{name}.{item}.answered", len(answers)
            yield f"{name}.{item}.agreed", agreed
            yield f"{name}.{item}.low", low
            yield f"{name}.{item}.high", high


def main():
    folder = Folder(Path(sys.argv[1]))
    for part in (activity, referrals, attendance, questionnaires):
        for name, value in part(folder):
            print(name, value if isinstance(value, int) else format(value, ".9f"), sep="\t")


main()

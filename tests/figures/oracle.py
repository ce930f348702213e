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
from math import comb, lgamma, exp, sqrt, pi
from pathlib import Path
from statistics import quantiles

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
        def tracking(name):
            return rows(path / "tracking" / name) if (path / "tracking" / name).exists() else []

        self.scores, self.difficulties = tracking("scores.csv"), tracking("sdq.csv")
        self.suspensions, self.whole_school = tracking("suspensions.csv"), tracking("school-attendance.csv")
        self.questionnaires = sorted((path / "views").glob("*questionnaire.csv"))
        seen = [row["Date"] for row in self.sessions] + [row["Week beginning"] for row in self.attendance]
        seen += [row["Date"] for row in self.scores + self.difficulties]
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


def when(row, name="Date"):
    return date.fromisoformat(row[name])


def several(name, table):
    for label, number in sorted(Counter(table).items()):
        yield f"{name}.{label}", number


def spread(name, values):
    """The quarters by Python's own statistics module (inclusive: the smallest and largest are the ends)."""
    lower, median, upper = quantiles(values, n=4, method="inclusive")
    yield f"{name}.n", len(values)
    yield f"{name}.lower", float(lower)
    yield f"{name}.median", float(median)
    yield f"{name}.upper", float(upper)


def plans(folder):
    for file in sorted((folder.path / "plans").glob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        ending = text.split("\nending:")[1] if "\nending:" in text else ""
        yield {"pupil": setting(text, "pupil"), "started": date.fromisoformat(setting(text, "started")),
               "intensity": setting(text, "intensity") if "\nintensity:" in text else "",
               "ended": date.fromisoformat(setting(ending, "date")) if ending else None,
               "reason": setting(ending, "reason") if ending else "",
               "progress": re.findall(r"^    progress: *(.+?) *$", text, re.M)}


def targets(folder):
    last = min(folder.end, folder.data_date)
    first = min(folder.period)
    yield from several("targets.by-progress", [progress for plan in plans(folder)
                                               if plan["started"] <= last and (plan["ended"] is None or plan["ended"] >= first)
                                               for progress in plan["progress"]])


def intensity_of(folder, row):
    own = [plan for plan in plans(folder) if plan["pupil"] == row["Pupil"] and plan["intensity"]]
    return max(own, key=lambda plan: plan["started"])["intensity"] if own else row["Intensity"]


def over_time(folder):
    supported = [row for row in folder.register if folder.support[row["Pupil"]] & folder.period]
    months = defaultdict(set)
    for day in folder.period:
        months[f"{day.year}-{day.month:02}"].add(day)
    for name, of in (("over-time", lambda row: row["Mentor"]), ("by-intensity", lambda row: intensity_of(folder, row))):
        for label in sorted({of(row) for row in supported}):
            for month, days in sorted(months.items()):
                yield (f"caseload.{name}.{label}.{month}",
                       sum(of(row) == label and bool(folder.support[row["Pupil"]] & days) for row in supported))
    last = min(folder.end, folder.data_date)
    checked = Counter()
    for row in supported:
        planned, days = intensity_of(folder, row), folder.support[row["Pupil"]]
        ended = row["Support ended"] and when(row, "Support ended") <= last
        days = {day for day in days if day <= last}
        contacts = sum(row["Pupil"] in session["Pupil"].replace(" ", "").split(";") and when(session) in days
                       for session in folder.sessions if session["Kind"] in WITH_PUPILS)
        guide = {"significant": (24 * 7, 52 * 7), "medium": (6 * 7, 12 * 7)}.get(planned)
        if not contacts:
            found = "no contact recorded"
        elif not guide:
            found = "as planned" if contacts <= 6 or contacts * 7 <= len(days) else "longer or more often"
        elif len(days) > guide[1]:
            found = "longer or more often"
        elif not ended:
            found = "still running"
        else:
            found = "shorter" if len(days) < guide[0] else "as planned"
        checked[planned, found] += 1
    for planned in ("significant", "medium", "low"):
        for found in ("as planned", "shorter", "longer or more often", "still running", "no contact recorded"):
            yield f"support.intensity-check.{planned}.{found}", checked[planned, found]


def waiting(folder):
    received = [row for row in folder.referrals if when(row) in folder.period]
    yield "referrals.again", sum(any(other["Pupil"] == row["Pupil"] and when(other) < when(row)
                                     for other in folder.referrals) for row in received)
    yield from spread("referrals.until-decision", [(when(row, "Decision date") - when(row)).days for row in received
                                                   if row["Decision date"]])
    starts = defaultdict(list)
    for row in folder.register:
        if row["Support started"]:
            starts[row["Pupil"]].append(when(row, "Support started"))
    for plan in plans(folder):
        starts[plan["pupil"]].append(plan["started"])
    waits = []
    for row in received:
        after = [start for start in starts[row["Pupil"]] if start >= when(row)]
        if row["Decision"] != "accepted" or not after:
            continue
        if any(other["Pupil"] == row["Pupil"] and other["Decision"] == "accepted" and when(row) < when(other) <= min(after)
               for other in folder.referrals):
            continue
        waits.append((min(after) - when(row)).days)
    yield from spread("referrals.until-start", waits)
    reasons = []
    for row in folder.register:
        if folder.support[row["Pupil"]] & folder.period and min(folder.end, folder.data_date) not in folder.support[row["Pupil"]]:
            near = [plan for plan in plans(folder) if plan["pupil"] == row["Pupil"] and plan["reason"]
                    and abs((plan["ended"] - when(row, "Support ended")).days) <= 14]
            reasons.append(near[0]["reason"] if near else "not recorded")
    yield from several("support.endings", reasons)


def make_up(folder):
    text = (folder.path / "casebook.yaml").read_text(encoding="utf-8")
    roll = int(setting(text, "pupils_on_roll"))
    years = dict(re.findall(r"(\w+): (\d+)", setting(text, "year_groups")))

    def in_school(written):
        return float(written.strip(" %")) if "%" in written else 100 * Fraction(int(written)) / roll

    supported = [row for row in folder.register if folder.support[row["Pupil"]] & folder.period]
    referred = {row["Pupil"] for row in folder.referrals if when(row) in folder.period}
    yield "pupils.reach", float(Fraction(100 * len(supported), roll))
    for name, people in (("pupils", supported), ("referrals", [row for row in folder.register if row["Pupil"] in referred])):
        groups = [(f"year {year}", lambda row, year=year: row["Year group"] == year, in_school(number))
                  for year, number in years.items()]
        for stage, within in STAGES.items():
            here = [number for year, number in years.items() if year in within.split()]
            if here:
                groups.append((stage, lambda row, within=within: row["Year group"] in within.split(),
                               sum(in_school(number) for number in here)))
        for label, column, key in (("free school meals", "Free school meals", "free_school_meals"),
                                   ("English as an additional language", "EAL", "english_additional"),
                                   ("looked after", "Looked after", "looked_after"), ("young carer", "Young carer", "young_carer")):
            groups.append((label, lambda row, column=column: row[column] == "yes", in_school(setting(text, key))))
        groups.append(("special needs", lambda row: row["SEN"] in ("K", "E"), in_school(setting(text, "special_needs"))))
        for label, belongs, school in groups:
            count = sum(belongs(row) for row in people)
            low, high = wilson(count, len(people))
            prefix = f"{name}.representation.{label}"
            yield f"{prefix}.count", count
            yield f"{prefix}.of", len(people)
            yield f"{prefix}.low", low
            yield f"{prefix}.high", high
            yield f"{prefix}.in-school", float(school)
            yield f"{prefix}.verdict", 2 if low > school else 3 if high < school else 1


def time_spent(folder):
    minutes = Counter()
    of_pupil = Counter()
    for row in folder.sessions:
        if when(row) not in folder.period or (row["Kind"] in WITH_PUPILS and not row["Pupil"]):
            continue
        minutes[row["Kind"]] += int(row["Minutes"])
        if row["Kind"] in WITH_PUPILS:
            for pupil in set(row["Pupil"].replace(" ", "").split(";")):
                of_pupil[pupil] += int(row["Minutes"])
    yield "sessions.hours", float(Fraction(sum(minutes.values()), 60))
    for kind, number in sorted(minutes.items()):
        yield f"sessions.hours.{kind}", float(Fraction(number, 60))
    yield from spread("sessions.hours-per-pupil", [Fraction(of_pupil[row["Pupil"]], 60) for row in folder.register
                                                   if folder.support[row["Pupil"]] & folder.period])
    timetable = folder.path / "timetable.csv"
    if timetable.exists():
        planned = Counter()
        for row in rows(timetable):
            planned[row["Kind"]] += Fraction(int(row["Minutes"]), 60)
        yield "timetable.planned", float(sum(planned.values()))
        for kind in ("pupils", "adults", "organisation"):
            yield f"timetable.planned.{kind}", float(planned[kind])
    with_pupils = Fraction(sum(minutes[kind] for kind in WITH_PUPILS), 60)
    supported = sum(bool(folder.support[row["Pupil"]] & folder.period) for row in folder.register)
    spent = Counter()
    for row in rows(folder.path / "costs.csv"):
        first = when(row, "From")
        covered = folder.days(first, when(row, "Until") if row["Until"] else first)
        here = sum(day in folder.period for day in covered)
        if here:
            spent[row["Item"]] += Fraction(row["Pounds"]) * Fraction(here, len(covered))
    for name, by in (("counted", 1), ("per-pupil", supported), ("per-hour", with_pupils)):
        yield f"costs.{name}", float(sum(spent.values()) / by)
        for item, pounds in sorted(spent.items()):
            yield f"costs.{name}.{item}", float(pounds / by)


def provision(folder):
    def of(name):
        file = folder.path / f"{name}.csv"
        return [row for row in rows(file) if when(row) in folder.period] if file.exists() else []

    answers = Counter((row["Agency"], row["Contact"]) for row in of("agencies"))
    for agency in sorted({agency for agency, _ in answers}):
        for often in ("weekly", "monthly", "termly", "yearly", "never"):
            yield f"agencies.frequency.{agency}.{often}", answers[agency, often]
    yield from several("meetings.by-kind", [row["Meeting"] for row in of("meetings") for _ in range(int(row["Count"] or 1))])
    yield from several("training.by-standard", [row["Standard"] for row in of("training")])
    yield from several("visits.by-purpose", [row["Purpose"] for row in of("visits")])
    last = min(folder.end, folder.data_date)
    for row in rows(folder.path / "programmes.csv"):
        until = min(when(row, "Until"), last)
        name = f"programmes.sessions.{row['Programme']}"
        yield f"{name}.pupils", len(row["Pupils"].split(";"))
        yield f"{name}.sessions planned", int(row["Planned sessions"])
        yield f"{name}.sessions held", sum(session["Group"] == row["Programme"] and when(row, "From") <= when(session) <= until
                                           for session in folder.sessions if session["Kind"] == "group")
    held = of("supervision")
    kept = Counter()
    for row in held:
        kept[row["Kind"], "held"] += 1
        if row["Next"] and when(row, "Next") <= last:
            later = [when(other) for other in held if when(other) > when(row)
                     and (other["Mentor"], other["Kind"]) == (row["Mentor"], row["Kind"])]
            late = later and (min(later) - when(row, "Next")).days > 14
            kept[row["Kind"], "next one held late" if late else "next one held in time" if later else "next one not held"] += 1
    for kind in sorted({row["Kind"] for row in held}):
        for column in ("held", "next one held in time", "next one held late", "next one not held"):
            yield f"supervision.kept.{kind}.{column}", kept[kind, column]


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


def deviation(values):
    return sqrt(sum((one - other) ** 2 for one in values for other in values) / (2 * len(values) * (len(values) - 1)))


def split_p(one, other):
    """Two-sided sign test from exact fractions."""
    n = one + other
    return float(min(Fraction(1), 2 * sum(Fraction(comb(n, k), 2 ** n) for k in range(min(one, other) + 1)))) if n else None


def yes_no(name, pairs):
    before, during = sum(one for one, _ in pairs), sum(other for _, other in pairs)
    stopped, began = pairs.count((True, False)), pairs.count((False, True))
    yield f"{name}.before", before
    yield f"{name}.during", during
    yield f"{name}.only-before", stopped
    yield f"{name}.pairs", len(pairs)
    if stopped + began:
        yield f"{name}.p", split_p(stopped, began)


def absence(folder):
    found = dict(attendance(folder))
    codes = [row["Pupil"] for row in folder.register if f"attendance.change.{row['Pupil']}.before" in found]
    for name, share in (("persistent", 10), ("severe", 50)):
        missed = [tuple(round(100 - found[f"attendance.change.{code}.{when}"], 9) >= share for when in ("before", "during"))
                  for code in codes]
        yield from yes_no(f"absence.{name}", missed)


SPACE = {"before": 12, "end": 2}
BANDS = (12, 16, 19)


def windows_of(folder, pupil, measured):
    """The value before and the value during support, each (day, value) or None, by looking at every day."""
    first, last = min(folder.support[pupil]), max(folder.support[pupil])
    ended = next(row["Support ended"] for row in folder.register if row["Pupil"] == pupil)
    until = min(folder.end, folder.data_date)
    if ended:
        until = min(until, last + 7 * SPACE["end"] * DAY)
    referred = [date.fromisoformat(row["Date"]) for row in folder.referrals if row["Pupil"] == pupil]
    opens = min([first - 7 * SPACE["before"] * DAY] + [max([day for day in referred if day <= first], default=first)])
    before = [one for one in measured if opens <= one[0] <= first]
    during = [one for one in measured if first < one[0] <= until]
    return max(before, default=None), max(during, default=None)


def measured(folder):
    values = defaultdict(lambda: defaultdict(list))
    for row in folder.scores:
        values[row["Measure"]][row["Pupil"]].append((date.fromisoformat(row["Date"]), Fraction(row["Value"])))
    for row in folder.difficulties:
        values["sdq-total-teacher"][row["Pupil"]].append((date.fromisoformat(row["Date"]), Fraction(row["Total difficulties"])))
    return values


LEAST = {"confidence": 1, "reading": 1.96 * 15 * sqrt(2) * sqrt(1 - 0.9)}


def measures(folder):
    supported = [row["Pupil"] for row in folder.register if folder.support[row["Pupil"]] & folder.period]
    for measure, by_pupil in measured(folder).items():
        name = f"{measure}.change"
        lost, pairs, used = Counter(), [], 0
        for pupil in supported:
            before, during = windows_of(folder, pupil, by_pupil.get(pupil, []))
            if before and during:
                pairs.append((pupil, before[1], during[1]))
                used += 2
            else:
                lost["no_data" if not by_pupil.get(pupil) else "no_support_window" if before else "no_baseline"] += 1
        for pupil, before, during in pairs:
            yield f"{name}.{pupil}.before", float(before)
            yield f"{name}.{pupil}.during", float(during)
        changes = [during - before for _, before, during in pairs]
        n, least = len(pairs), LEAST.get(measure, 1e-9)
        yield f"{name}.pairs", n
        for reason in ("no_baseline", "no_support_window", "no_data"):
            yield f"{name}.lost.{reason}", lost[reason]
        yield f"{name}.rose", sum(change >= least for change in changes)
        yield f"{name}.fell", sum(change <= -least for change in changes)
        yield f"{name}.rows-used", used
        yield f"{name}.rows-left-out", sum(map(len, by_pupil.values())) - used
        if measure == "sdq-total-teacher":
            bands = [tuple(sum(value >= lowest for lowest in BANDS) for value in pair[1:]) for pair in pairs]
            yield from yes_no("sdq-total-teacher.bands", [(before >= 2, during >= 2) for before, during in bands])
            for band in range(4):
                yield f"sdq-total-teacher.bands.band-{band}.before", sum(before == band for before, _ in bands)
                yield f"sdq-total-teacher.bands.band-{band}.during", sum(during == band for _, during in bands)
        mean, sd = sum(changes) / n, deviation(changes)
        before = sum(before for _, before, _ in pairs) / n
        yield f"{name}.mean-before", float(before)
        yield f"{name}.mean-during", float(sum(during for _, _, during in pairs) / n)
        yield f"{name}.mean", float(mean)
        yield f"{name}.sd", sd
        yield f"{name}.low", float(mean) - t_quantile(n - 1) * sd / sqrt(n)
        yield f"{name}.high", float(mean) + t_quantile(n - 1) * sd / sqrt(n)
        yield f"{name}.g", float(mean) / sd * (1 - 3 / (4 * (n - 1) - 1)) if n > 2 else 0.0
        if measure == "reading":
            yield f"{name}.expected", float((1 - Fraction("0.9")) * (100 - before))


def suspended(folder):
    if not folder.suspensions:
        return
    pairs, days = [], defaultdict(list)
    for row in folder.register:
        if not folder.support[row["Pupil"]] & folder.period:
            continue
        first, last = min(folder.support[row["Pupil"]]), min(max(folder.support[row["Pupil"]]), folder.end)
        length = min((last - first).days + 1, 365)
        own = [(date.fromisoformat(one["From"]), Fraction(one["Days"])) for one in folder.suspensions if one["Pupil"] == row["Pupil"]]
        before = [lasted for day, lasted in own if day in folder.days(first - length * DAY, first - DAY)]
        during = [lasted for day, lasted in own if day in folder.days(first, first + (length - 1) * DAY)]
        pairs.append((bool(before), bool(during)))
        days["before"].append(sum(before))
        days["during"].append(sum(during))
    yield from yes_no("suspensions.change", pairs)
    yield "suspensions.change.days-before", float(sum(days["before"]))
    yield "suspensions.change.days-during", float(sum(days["during"]))
    yield "suspensions.change.largest-during", float(max(days["during"]))


def term(day):
    return (day.year, 9) if day.month >= 9 else (day.year, 1) if day.month <= 3 else (day.year, 4)


def half_term(day):
    begun = [(month, first) for month, first in ((1, 1), (2, 16), (4, 1), (6, 1), (9, 1), (11, 1))
             if (month, first) <= (day.month, day.day)]
    return (day.year, max(begun)[0])


def school_year(day):
    return (day.year if day.month >= 9 else day.year - 1, 9)


def trends(folder):
    for ending, step in (("trend", term), ("trend-half-terms", half_term), ("trend-years", school_year)):
        yield from trends_by(folder, ending, step)


def trends_by(folder, ending, step):
    supported_in = {pupil: {step(day) for day in days & folder.period} for pupil, days in folder.support.items()}

    def supported(pupil, when):
        return when in supported_in[pupil]

    def told(name, by_time, whole=None):
        for when, values in sorted(by_time.items()):
            place = f"{name}.{when[0]}-{when[1]}"
            yield f"{place}.pupils", len(values)
            yield f"{place}.mean", float(sum(values) / len(values))
            if len(values) > 1 and deviation(values) > 1e-9:
                yield f"{place}.low", float(sum(values) / len(values)) - t_quantile(len(values) - 1) * deviation(values) / sqrt(len(values))
            if whole and when in whole:
                yield f"{place}.whole", whole[when]

    sums = defaultdict(lambda: defaultdict(lambda: [Fraction(0), Fraction(0)]))
    for row in folder.attendance:
        week = date.fromisoformat(row["Week beginning"])
        if week in folder.period and Fraction(row["Possible"]) > 0 and supported(row["Pupil"], step(week)):
            sums[step(week)][row["Pupil"]][0] += Fraction(row["Attended"])
            sums[step(week)][row["Pupil"]][1] += Fraction(row["Possible"])
    whole = defaultdict(lambda: [0, 0])
    for row in folder.whole_school:
        if date.fromisoformat(row["Week beginning"]) in folder.period:
            whole[step(date.fromisoformat(row["Week beginning"]))][0] += int(row["Attended"])
            whole[step(date.fromisoformat(row["Week beginning"]))][1] += int(row["Possible"])
    rates = {when: [100 * one / other for one, other in pupils.values()] for when, pupils in sums.items()}
    if len(rates) > 1:
        yield from told(f"attendance.{ending}", rates, {when: 100 * one / other for when, (one, other) in whole.items()})
    for measure, by_pupil in measured(folder).items():
        latest = defaultdict(dict)
        for pupil, values in by_pupil.items():
            for when, value in sorted(values):
                if when in folder.period and supported(pupil, step(when)):
                    latest[step(when)][pupil] = value
        if len(latest) > 1:
            yield from told(f"{measure}.{ending}", {when: list(values.values()) for when, values in latest.items()})


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
    for part in (activity, over_time, make_up, referrals, waiting, time_spent, provision, attendance, absence, suspended, measures, targets,
                 trends, questionnaires):
        for name, value in part(folder):
            print(name, value if isinstance(value, int) else format(value, ".9f"), sep="\t")


main()

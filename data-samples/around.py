"""What the two invented schools keep around register, referrals and weekly record: plans, programmes, agencies, meetings,
training, costs, planned week, supervision, visits, roles, outcomes, self-evaluation and action plan.

`generate.py` writes all of it; these tables are the story, and nothing here is drawn by chance.
"""

PLANS = {}
TABLES = {}
TEXTS = {}


# --- Hazelbrook -------------------------------------------------------------------------------------------------------

def score(date, value, measure="behaviour form"):
    return {"measure": measure, "date": date, "value": value}


def target(text, criterion, agreed, by, progress):
    return {"target": text, "criterion": criterion, "agreed": agreed, "by": by, "progress": progress}


def review(date, by, well, change, decision=None):
    row = {"date": date, "by": by, "going_well": well, "to_change": change}
    return row | ({"decision": decision} if decision else {})


PLANS["hazelbrook"] = {
    "P003-first": {
        "pupil": "P003", "started": "2023-01-09", "mentor": "M1", "intensity": "low", "weeks": 8,
        "targets": [target("Be in the line when the bell goes", "four mornings in five", "2023-01-10", "2023-03-03", "met")],
        "ending": {"date": "2023-03-10", "reason": "targets met", "exit_questionnaire": "no"}},
    "P003-second": {
        "pupil": "P003", "started": "2024-09-23", "mentor": "M1", "intensity": "significant", "weeks": 36,
        "profile": {"learning": "Quick at number; has missed the starts of many lessons.",
                    "attendance": "Below 90 per cent last year, in single days.",
                    "strengths": "Kind to younger children; likes to be useful.",
                    "own_view": "Mornings are the hard bit. After that I am fine."},
        "baseline": [score("2024-09-19", 11)],
        "targets": [target("Come in at the first bell", "four mornings in five, three weeks running", "2024-09-24", "2024-12-13", "met"),
                    target("Ring the office with a grown-up when I am ill", "every time", "2024-09-24", "2025-04-04", "partly met")],
        "support": [{"what": "A job in the office before the bell", "how_often": "every morning", "who": "learning mentor; office"},
                    {"what": "Look at the week together", "how_often": "on Fridays", "who": "learning mentor"}],
        "reviews": [review("2024-12-12", "teacher", "In the line most mornings.", "Mondays are still missed.", "go on"),
                    review("2024-12-13", "pupil", "I like the office job.", "Nothing.", "go on"),
                    review("2025-04-03", "parent or carer", "Gets up without a quarrel.", "Illness is still hard to judge.", "go on"),
                    review("2025-07-10", "teacher", "Has caught up in writing.", "To keep a job next year.", "end")],
        "ending": {"date": "2025-07-18", "reason": "targets met", "exit_questionnaire": "yes", "own_words": "I will keep the key job."}},
    "P009": {
        "pupil": "P009", "started": "2024-10-14", "mentor": "M1", "intensity": "significant", "weeks": 30,
        "profile": {"attendance": "Days missed in ones and twos; more after half term.",
                    "other_support": "Education welfare officer; family support worker.",
                    "own_view": "I do not mind school. It is getting here."},
        "baseline": [score("2024-10-10", 9)],
        "targets": [target("Come in on Mondays", "three Mondays in four", "2024-10-15", "2025-02-14", "dropped"),
                    target("Walk in with a friend", "twice a week", "2025-02-25", "2025-05-23", "partly met")],
        "support": [{"what": "Meet at the gate", "how_often": "Mondays and Thursdays", "who": "learning mentor"},
                    {"what": "Call home on the first day away", "how_often": "each time", "who": "office"}],
        "reviews": [review("2025-02-13", "mentor", "Talks easily once here.", "The Monday plan does not work.", "new plan"),
                    review("2025-05-22", "teacher", "Works well when in class.", "Too many days are missed to keep up.", "go on"),
                    review("2025-06-19", "parent or carer", "Somebody to ring.", "Mornings at home have not changed.", "end")],
        "ending": {"date": "2025-06-20", "reason": "did not help", "exit_questionnaire": "no"}},
    "P032": {
        "pupil": "P032", "started": "2025-06-02", "mentor": "M1", "intensity": "medium", "weeks": 7,
        "baseline": [score("2025-05-23", 13)],
        "targets": [target("Find my way round the new school", "can draw the way from gate to form room", "2025-06-03", "2025-07-11", "met")],
        "support": [{"what": "Group on moving on", "how_often": "weekly", "who": "learning mentor"}],
        "reviews": [review("2025-07-14", "pupil", "I know two teachers there now.", "I still do not like buses.", "end")],
        "ending": {"date": "2025-07-18", "reason": "moved to another school", "exit_questionnaire": "yes"},
        "hand_over": {"date": "2025-07-15", "to": "secondary school", "shared": ["targets", "what helps"], "consent": "C042",
                      "followed_up": "2025-10-08", "how_it_went": "Settled in the form; takes the bus with a neighbour."}},
    "P038": {
        "pupil": "P038", "started": "2025-09-22", "mentor": "M2", "intensity": "significant", "weeks": 24,
        "baseline": [score("2025-09-18", 19)],
        "targets": [target("Leave the room before I shout", "uses the card three times in four", "2025-09-23", "2026-02-13", "under way")],
        "support": [{"what": "Practise the card", "how_often": "twice a week", "who": "learning mentor"}],
        "reviews": [review("2025-11-27", "teacher", "Uses the card when reminded.", "Afternoons are no better yet.", "go on"),
                    review("2025-11-28", "pupil", "The card is good.", "I forget it when I am cross.", "go on")]},
    "P039": {
        "pupil": "P039", "started": "2025-09-22", "mentor": "M1", "intensity": "significant", "weeks": 24,
        "targets": [target("Say one thing in every lesson", "the class teacher counts it", "2025-09-24", "2025-12-12", "partly met")],
        "reviews": [review("2025-11-28", "teacher", "Speaks in her group.", "Not yet in front of the class.", "go on")]},
}

TABLES["hazelbrook"] = {
    "programmes": [
        ["Programme", "From", "Until", "Mentor", "Pupils", "Planned sessions", "Aim", "Criterion", "Result"],
        ["Friendship group", "2024-11-05", "2025-04-01", "M2", "P002; P004; P006; P008; P024", 18, "Playtimes without falling out", "Fewer playtime incidents in the behaviour book", "Fewer for three of the five; no change for two."],
        ["Story and talk", "2025-01-23", "2025-05-22", "M1", "P001; P003; P013; P021; P023", 15, "Talk about feelings through stories", "Each child names a feeling and what helps", "Four of five could; one stopped coming."],
        ["Small steps", "2025-04-30", "2025-07-16", "M2", "P007; P014; P017; P027", 10, "Calm starts to the afternoon", "In the room within five minutes, four days in five", "Met in the last three weeks of term."],
        ["Moving on", "2025-05-15", "2025-07-17", "M1", "P012; P016; P029; P030; P031; P032", 9, "Ready for secondary school", "Each child has visited and can say who to ask", "All had visited; two were still worried."],
        ["Worries and plans", "2025-09-22", "2025-12-08", "M2", "P020; P026; P028; P033; P042", 11, "Something to do with a worry", "Each child has a plan and has used it", "Under way."],
        ["Making things", "2025-09-25", "2025-12-11", "M1", "P018; P021; P035; P037; P039", 11, "Belonging through making", "Each child has finished one thing with another", "Did not bring P021 back to Thursdays."],
    ],
    "agencies": [
        ["Date", "Agency", "Answered by", "Contact", "What for"],
        *[["2025-11-14", *row] for row in [
            ["school nurse", "learning mentor", "monthly", "sleep, illness, worries"],
            ["education welfare officer", "learning mentor", "monthly", "attendance"],
            ["educational psychologist", "SENCO", "termly", "advice on plans"],
            ["family support worker", "learning mentor", "monthly", "mornings at home"],
            ["school counsellor", "learning mentor", "weekly", "who sees whom"],
            ["CAMHS", "SENCO", "yearly", "referrals"],
            ["speech and language therapist", "SENCO", "termly", "small-group talk"],
            ["police", "senior leader", "never", ""],
            ["youth offending team", "senior leader", "never", ""]]],
    ],
    "meetings": [
        ["Date", "Meeting", "Pupil", "Count", "Mentor", "Minutes"],
        ["2024-11-20", "TAC", "P009", "", "M1", 60], ["2025-01-29", "LAC review", "P018", "", "M1", 75],
        ["2025-02-12", "PEP", "P018", "", "M1", 45], ["2025-03-05", "TAC", "P021", "", "M1", 60],
        ["2025-03-19", "attendance support", "P009", "", "M1", 40], ["2025-05-14", "annual review", "P016", "", "M1", 60],
        ["2025-06-11", "TAC", "P023", "", "M1", 55], ["2025-07-31", "core group", "", 2, "M1", 120],
        ["2025-07-31", "case conference", "", 1, "M1", 90], ["2025-09-24", "PEP", "P018", "", "M1", 45],
        ["2025-10-08", "annual review", "P038", "", "M2", 60], ["2025-11-19", "attendance support", "P036", "", "M1", 35],
        ["2025-11-28", "core group", "", 1, "M1", 60],
    ],
    "training": [
        ["Date", "Mentor", "Training", "Standard", "Hours", "Provider", "Renew by"],
        ["2024-09-02", "M1", "Keeping children safe, yearly update", "keeping children safe", 3, "school", "2027-09-01"],
        ["2024-09-02", "M2", "Keeping children safe, yearly update", "keeping children safe", 3, "school", "2027-09-01"],
        ["2024-11-11", "M2", "Mentoring: setting targets with a child", "mentoring for learning", 6, "area network", ""],
        ["2025-03-10", "M1", "Moving to secondary school", "transfer and transition", 5, "area network", ""],
        ["2025-06-09", "M1", "First aid at school", "health and safety", 6, "county", "2028-06-09"],
        ["2025-10-06", "M2", "Who does what: local services", "access to services", 2.5, "area network", ""],
        ["2025-11-17", "M1", "Mentors' network, autumn", "working in networks", 2, "area network", ""],
    ],
    "costs": [
        ["Item", "Kind", "Pounds", "From", "Until", "Source"],
        ["Two learning mentors, pay and on-costs", "staff", 58400, "2024-09-01", "2025-08-31", "budget monitoring, July 2025"],
        ["Two learning mentors, pay and on-costs", "staff", 19900, "2025-09-01", "2025-12-31", "budget forecast, autumn 2025"],
        ["Courses and cover", "training", 640, "2024-09-01", "2025-12-31", "invoices"],
        ["Books, games and materials for groups", "resources", 415.60, "2024-09-01", "2025-12-31", "petty cash book"],
        ["Coaches for visits to secondary schools", "other", 180, "2025-06-12", "", "invoice"],
    ],
    "timetable": [
        ["Mentor", "Day", "Minutes", "Kind", "Activity"],
        *[["M1", day, *row] for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
          for row in ([330, "pupils", "gate, one to one, groups, lunchtime"], [75, "adults", "parents, teachers, agencies"], [39, "organisation", "records"])],
        *[["M2", day, *row] for day in ("Monday", "Tuesday", "Wednesday")
          for row in ([285, "pupils", "one to one, groups, in class"], [75, "adults", "parents, teachers, agencies"], [40, "organisation", "records"])],
    ],
    "supervision": [
        ["Date", "Mentor", "Kind", "With", "Minutes", "Agreed", "Next"],
        ["2025-01-16", "M1", "check point", "deputy head", 40, "Close two plans by half term.", "2025-03-13"],
        ["2025-01-16", "M2", "check point", "deputy head", 30, "One afternoon a week for group work.", "2025-03-13"],
        ["2025-03-13", "M1", "check point", "deputy head", 35, "Reviews from teachers for every plan.", "2025-06-12"],
        ["2025-05-08", "M1", "supervision", "outside supervisor", 60, "", "2025-10-09"],
        ["2025-05-08", "M2", "supervision", "outside supervisor", 60, "", "2025-10-09"],
        ["2025-07-03", "M1", "annual review", "head teacher", 60, "Lead on moving to secondary school.", "2026-07-02"],
        ["2025-10-09", "M1", "supervision", "outside supervisor", 60, "", "2026-01-22"],
        ["2025-11-06", "M2", "check point", "deputy head", 35, "Baselines before the second week.", "2026-01-15"],
    ],
    "visits": [
        ["Date", "Visitor", "Purpose", "Found", "Agreed"],
        ["2025-02-05", "area co-ordinator", "referral systems", "One form is used by all; half give no earlier steps.", "A line on the form for what was tried."],
        ["2025-06-18", "area co-ordinator", "working practice", "Plans name targets in the children's words.", "To show two plans at the network."],
        ["2025-11-12", "area co-ordinator", "monitoring", "Weekly record complete; few second measurements.", "Behaviour form again at each ending."],
    ],
    "roles": [
        ["Task", "Kind", "Roles", "Hours a week", "Note"],
        ["Greeting children at the gate", "common", "learning mentor; senior leader; office", 2.5, ""],
        ["One-to-one mentoring with agreed targets", "distinctive", "learning mentor", 22, ""],
        ["Groups on friendship, worries, moving on", "distinctive", "learning mentor", 4, ""],
        ["Calls on the first day of absence", "complementary", "office; learning mentor", 1.5, "The office could take all of them."],
        ["Covering lunchtime duty", "common", "learning mentor; teaching assistant", 3, "To be shared out again."],
        ["Meetings with agencies", "complementary", "SENCO; learning mentor", 2, ""],
    ],
    "outcomes": [
        ["Date", "For whom", "Outcome", "Before", "After", "Unit", "Source"],
        ["2025-07-18", "families", "Parents of mentored pupils who came to the open evening", 9, 14, "families", "sign-in sheets, autumn 2024 and summer 2025"],
        ["2025-07-18", "school", "Lessons for which senior staff were called out", 31, 22, "calls in half a term", "on-call book"],
        ["2025-12-05", "school", "Quiet room used at lunchtime", "", "", "", "lunchtime staff say it is calmer; nothing was counted"],
        ["2025-12-05", "families", "Parents who rang the mentor before a day was missed", 3, 3, "calls in half a term", "telephone log; no change"],
    ],
}

TEXTS["hazelbrook"] = {
    "self-evaluation.md": """---
date: 2025-12-05
by: head teacher
framework: ofsted-2025
judgements:
  - area: inclusion
    grade: Expected standard
    evidence: [referrals.csv, plans/, views/pupil-questionnaire.csv]
    next_step: Ask families, not only pupils, what they think of the support.
  - area: attendance-and-behaviour
    grade: Needs attention
    evidence: [tracking/attendance.csv, cases/when-mornings-did-not-change.md]
    next_step: Plan with families before the second month of absence.
  - area: personal-development-and-well-being
    grade: Expected standard
    evidence: [programmes.csv, views/quotations.yaml]
    next_step: A second measurement for every pupil who leaves support.
---
## What we see

Mentoring reaches the pupils for whom it was meant, and most of them say that it helps. It has not brought back those whose
mornings are decided at home, and we have too few second measurements to say more about behaviour.
""",
    "action-plan.yaml": """# What follows from the self-evaluation. A role in every line, never a name.
actions:
  - action: Use the behaviour form again at every ending
    why: Six plans ended this year and two had a second form.
    area: personal-development-and-well-being
    criterion: A second form for nine endings in ten
    owner: learning mentor
    by: 2026-03-27
    review: 2026-02-12
    status: under way
  - action: Meet the family in the first month of absence
    why: Two plans for attendance did not help.
    area: attendance-and-behaviour
    criterion: A note of the meeting before the fifth missed day
    owner: deputy head
    by: 2026-05-22
    review: 2026-03-26
    status: planned
  - action: A short questionnaire for parents and carers
    area: inclusion
    criterion: Answers from half of the families
    owner: learning mentor
    by: 2026-02-13
    review: 2026-02-27
    pounds: 0
    status: planned
""",
}


# --- Little Combe -----------------------------------------------------------------------------------------------------

PLANS["little-combe"] = {
    "P001": {
        "pupil": "P001", "started": "2025-05-12", "mentor": "M1", "intensity": "significant", "weeks": 30,
        "baseline": [score("2025-05-09", 15)],
        "targets": [target("Ask for a break with the card", "before I tip the chair, four times in five", "2025-05-13", "2025-10-17", "partly met")],
        "reviews": [review("2025-07-17", "teacher", "Fewer chairs.", "Afternoons.", "go on"),
                    review("2025-11-20", "pupil", "The bench.", "Maths after lunch.", "go on")]},
    "P010": {
        "pupil": "P010", "started": "2025-10-06", "mentor": "M1", "intensity": "significant", "weeks": 20,
        "targets": [target("Have one lunch a week for myself", "every week", "2025-10-08", "2026-02-13", "under way")]},
}

TABLES["little-combe"] = {
    "programmes": [
        ["Programme", "From", "Until", "Mentor", "Pupils", "Planned sessions", "Aim", "Criterion", "Result"],
        ["Bench club", "2025-06-12", "2025-12-11", "M1", "P001; P002; P004; P005; P007", 20, "Finish something together", "The bench stands in the playground", "It stands."],
    ],
    "meetings": [
        ["Date", "Meeting", "Pupil", "Count", "Mentor", "Minutes"],
        ["2025-10-16", "TAC", "P010", "", "M1", 60],
        ["2025-11-27", "core group", "", 1, "M1", 60],
    ],
    "training": [
        ["Date", "Mentor", "Training", "Standard", "Hours", "Provider", "Renew by"],
        ["2025-09-01", "M1", "Keeping children safe, yearly update", "keeping children safe", 2, "school", "2027-09-01"],
    ],
    "costs": [
        ["Item", "Kind", "Pounds", "From", "Until", "Source"],
        ["Learning mentor, pay and on-costs", "staff", 9300, "2025-04-01", "2025-12-31", "budget monitoring"],
        ["Wood and screws", "resources", 62.40, "2025-06-12", "", "receipt"],
    ],
}

TEXTS["little-combe"] = {}


# --- Writing ----------------------------------------------------------------------------------------------------------

def scalar(value):
    """A value as YAML; text that could be taken for something else stands in quotation marks."""
    text = str(value)
    plain = text and text[0].isalnum() and not any(mark in text for mark in (": ", " #", '"'))
    return text if plain else '"' + text.replace('"', '\\"') + '"'


def as_yaml(value, depth=0):
    """Lines of a dict whose values are scalars, lists of scalars, dicts, or lists of dicts."""
    pad = "  " * depth
    for key, inner in value.items():
        if isinstance(inner, dict):
            yield f"{pad}{key}:"
            yield from as_yaml(inner, depth + 1)
        elif isinstance(inner, list) and inner and isinstance(inner[0], dict):
            yield f"{pad}{key}:"
            for item in inner:
                lines = list(as_yaml(item, depth + 2))
                yield f"{pad}  - {lines[0].strip()}"
                yield from lines[1:]
        elif isinstance(inner, list):
            yield f"{pad}{key}: [{', '.join(scalar(item) for item in inner)}]"
        else:
            yield f"{pad}{key}: {scalar(inner)}"


def write_around(folder, write_rows):
    """Writes everything of this file for the school whose folder it is; `write_rows(path, rows)` writes a CSV."""
    name = folder.name
    for stem, rows in TABLES[name].items():
        write_rows(folder / f"{stem}.csv", rows)
    (folder / "plans").mkdir(exist_ok=True)
    for stem, plan in PLANS[name].items():
        (folder / f"plans/{stem}.yaml").write_text("\n".join(as_yaml(plan)) + "\n", encoding="utf-8", newline="\n")
    for path, text in TEXTS[name].items():
        (folder / path).write_text(text, encoding="utf-8", newline="\n")

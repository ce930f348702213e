#!/usr/bin/env python3
"""Writes the rows (CSV files) of the two invented schools; the texts beside them are written by hand and never touched.

Run it anywhere:  python3 data-samples/generate.py
Every number comes from a seeded stream that is named after what it is for, so that two runs give the same bytes, and a
change to one pupil leaves the others as they were. Only the Python standard library is used.

The register and the referrals are tables below: they are the story. Attendance and the weekly record are simulated
from them. Pupils are referred when things are at their worst; part of a dip passes by itself whatever a mentor does
(regression to the mean); some pupils then gain, some do not, a few lose ground.
"""

import csv
import random
import sys
from collections import namedtuple
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

sys.dont_write_bytecode = True
from around import write_around  # noqa: E402

HERE = Path(__file__).resolve().parent
ONE_DAY = timedelta(days=1)


# --- Chance -----------------------------------------------------------------------------------------------------------

class Dice:
    """A named stream of chance. It uses random() alone, the one method that Python promises to keep the same."""

    def __init__(self, *name):
        self._random = random.Random("/".join(str(part) for part in name)).random

    def chance(self, probability):
        return self._random() < probability

    def below(self, n):
        return int(self._random() * n)

    def pick(self, values):
        return values[self.below(len(values))]


# --- Calendar ---------------------------------------------------------------------------------------------------------

def day(text):
    return date.fromisoformat(text) if text else None


def monday_of(when):
    return when - timedelta(days=when.weekday())


class Calendar:
    """The days on which a school is open, from half terms (first day, last day) and single days off."""

    def __init__(self, half_terms, closed):
        shut = {day(text) for text in closed}
        self.days = []
        self.half_term_of = {}
        for number, (first, last) in enumerate(half_terms):
            when = day(first)
            while when <= day(last):
                if when.weekday() < 5 and when not in shut:
                    self.days.append(when)
                    self.half_term_of[when] = number
                when += ONE_DAY
        self.weeks = sorted({monday_of(when) for when in self.days})

    def days_of(self, week):
        return [when for when in self.days if monday_of(when) == week]

    def weeks_since(self, start, when):
        """School weeks from the week of `start` to the week of `when`; negative before it."""
        weeks = [week for week in self.weeks if min(start, when) <= week + timedelta(days=6) and week <= max(start, when)]
        return (len(weeks) - 1) * (1 if when >= start else -1)


# --- What a school is made of -----------------------------------------------------------------------------------------

@dataclass
class Pupil:
    """One row of the register, and what the simulation must know beside it.

    flags: F free school meals, E English as an additional language, L looked after, Y young carer; K or H as the
    last letter: SEN support, or a plan (written as E in the register). rate is the pupil's long-run attendance in
    per cent; dip is how far it had sunk when the pupil was referred; gain is what lasts of the change in support.
    """
    code: str
    first: str
    last: str
    known_as: str
    year: str
    flags: str
    mentor: str
    start: str
    end: str
    intensity: str
    rate: float
    dip: float
    gain: float
    joined: str = ""
    left: str = ""

    def supported_on(self, when):
        return bool(self.start) and day(self.start) <= when and (not self.end or when <= day(self.end))

    def on_roll(self, when):
        return (not self.joined or day(self.joined) <= when) and (not self.left or when <= day(self.left))


Referral = namedtuple("Referral", "date pupil by reasons tried decision decided why")
Group = namedtuple("Group", "name mentor weekday first last minutes pupils")
Mentor = namedtuple("Mentor", "id weekdays away")
Agreed = namedtuple("Agreed", "date subject by purpose audiences withdrawn")   # a consent, given on that date


@dataclass
class School:
    folder: str
    local_authority: str
    establishment: str
    last_school_year: int          # 2025 for 2025/26
    calendar: Calendar
    mentors: list
    pupils: list
    referrals: list
    groups: list
    agencies: dict                 # pupil code -> roles of the people outside school whom the mentor met about the pupil
    agreed: list
    questionnaires: dict           # file stem -> (responses, {item: weights of the five scale labels})


# --- Hazelbrook -------------------------------------------------------------------------------------------------------

HAZELBROOK_CALENDAR = Calendar(
    half_terms=[("2024-09-03", "2024-10-25"), ("2024-11-04", "2024-12-20"),
                ("2025-01-07", "2025-02-14"), ("2025-02-24", "2025-04-04"),
                ("2025-04-22", "2025-05-23"), ("2025-06-02", "2025-07-22"),
                ("2025-09-03", "2025-10-24"), ("2025-11-03", "2025-12-12")],
    closed=["2025-05-05",          # early May bank holiday
            "2025-06-27"])         # training day

HAZELBROOK_PUPILS = [
    Pupil("P001", "Tyler", "Braithwaite", "", "5", "FK", "M1", "2024-09-09", "2025-04-04", "significant", 93, 3, 1),
    Pupil("P002", "Ioana", "Dumitrescu", "", "4", "E", "M2", "2024-09-09", "2025-05-23", "significant", 95, 1, 1, joined="2024-09-03"),
    Pupil("P003", "Kayleigh", "Entwistle", "", "6", "F", "M1", "2024-09-23", "2025-07-18", "significant", 88, 7, 4),
    Pupil("P004", "Yusuf", "Abdirahman", "", "3", "FE", "M2", "2024-09-23", "2025-05-23", "significant", 90, 6, 4),
    Pupil("P005", "Imogen", "Satterthwaite", "Immy", "5", "", "M1", "2024-09-23", "2024-12-20", "medium", 97, 0, 0),
    Pupil("P006", "Jayden", "Okonjo", "Jay", "4", "K", "M1", "2024-09-23", "2025-05-23", "significant", 95, 1, 0),
    Pupil("P007", "Ciarán", "O’Brien-Özdemir", "", "2", "K", "M2", "2024-09-23", "2025-07-18", "significant", 94, 2, 1),
    Pupil("P008", "Simran", "Dhaliwal", "", "6", "E", "M2", "2024-09-23", "2024-12-20", "medium", 97, 1, 0),
    Pupil("P009", "Chantelle", "Pemberton", "", "5", "F", "M1", "2024-10-14", "2025-06-20", "significant", 90, 0, -6),
    Pupil("P010", "Oskar", "Lindqvist", "", "3", "E", "M1", "2024-10-14", "2024-11-22", "low", 97, 0, 0),
    Pupil("P011", "Ọláolú", "Adébáyọ̀", "Olu", "4", "E", "M2", "2024-11-04", "2025-10-24", "significant", 89, 6, 4),
    Pupil("P012", "Logan", "Whitcombe", "", "6", "FK", "M1", "2024-11-04", "2025-07-18", "significant", 93, 2, 0, left="2025-07-22"),
    Pupil("P013", "Zoë", "Wetherall", "", "5", "", "M1", "2024-11-04", "2025-06-27", "significant", 88, 7, 7),
    Pupil("P014", "Mehmet", "Karataş", "", "2", "FE", "M2", "2024-11-11", "2025-06-27", "significant", 95, 1, 0),
    Pupil("P015", "Priya", "Venkataraman", "", "4", "E", "M2", "2024-11-18", "2024-12-20", "low", 98, 0, 0),
    Pupil("P016", "Declan", "Hargreaves", "", "6", "FH", "M1", "2024-11-25", "2025-07-18", "significant", 88, 4, 0, left="2025-07-22"),
    Pupil("P017", "Rukhsana", "Talukdar", "", "3", "FE", "M2", "2025-01-13", "2025-10-24", "significant", 88, 6, 3),
    Pupil("P018", "Connor", "MacAllister", "", "6", "L", "M1", "2025-01-13", "2025-10-24", "significant", 94, 4, 0),
    Pupil("P019", "Freya", "Illingworth", "", "5", "", "", "", "", "", 97, 0, 0),
    Pupil("P020", "Siân", "Prydderch", "", "5", "K", "M2", "2025-01-20", "2025-10-24", "significant", 90, 7, 1),
    Pupil("P021", "Nevaeh", "Tomkinson", "", "4", "F", "M1", "2025-01-20", "", "significant", 88, 0, -6),
    Pupil("P022", "Andrei", "Munteanu", "", "5", "E", "M2", "2025-01-27", "2025-04-04", "medium", 95, 0, 0, joined="2025-01-20"),
    Pupil("P023", "Amara", "Nwosu", "", "3", "FY", "M1", "2025-02-24", "", "significant", 92, 5, 1),
    Pupil("P024", "Łukasz", "Wiśniewski", "", "4", "EK", "M2", "2025-02-24", "", "significant", 95, 2, 0),
    Pupil("P025", "Beatriz", "Figueiredo", "Bia", "1", "EK", "", "", "", "", 94, 0, 0),
    Pupil("P026", "Ekaterina", "Volkova", "Katya", "5", "E", "M2", "2025-03-10", "", "significant", 95, 4, 0),
    Pupil("P027", "Hamza", "Chaudhry", "", "2", "FE", "M1", "2025-04-28", "", "significant", 89, 6, 2),
    Pupil("P028", "Aaliyah", "Hussain", "", "6", "", "M2", "2025-04-28", "", "significant", 94, 4, 2),
    Pupil("P029", "Kian", "Delahunty", "", "6", "", "M1", "2025-05-12", "2025-07-18", "medium", 96, 0, 0, left="2025-07-22"),
    Pupil("P030", "Leila", "Ferdowsi", "", "6", "E", "M1", "2025-05-12", "2025-07-18", "medium", 94, 4, 2, left="2025-07-22"),
    Pupil("P031", "Arjun", "Subramaniam", "", "6", "E", "M2", "2025-05-12", "2025-07-18", "medium", 97, 0, 0, left="2025-07-22"),
    Pupil("P032", "Kacey", "Rudge", "", "6", "FY", "M1", "2025-06-02", "2025-07-18", "medium", 91, 2, 0, left="2025-07-22"),
    Pupil("P033", "Khánh", "Nguyễn", "", "3", "E", "M2", "2025-06-09", "", "significant", 91, 7, 4),
    Pupil("P034", "Malakai", "Faleolo", "Kai", "4", "F", "M1", "2025-06-09", "2025-06-17", "significant", 92, 2, 0, left="2025-06-17"),
    Pupil("P035", "Mateusz", "Kowalczyk", "", "5", "E", "M1", "2025-09-15", "", "significant", 96, 0, 0, joined="2025-09-03"),
    Pupil("P036", "Şeyma", "Yıldırım", "", "1", "FE", "M1", "2025-09-15", "", "significant", 88, 6, 4),
    Pupil("P037", "Rhys", "Bevington", "", "6", "K", "M1", "2025-09-15", "2025-11-28", "medium", 94, 1, 1),
    Pupil("P038", "Tariq", "Mansoor", "", "4", "H", "M2", "2025-09-22", "", "significant", 94, 0, -6),
    Pupil("P039", "Grace", "Oyelaran", "", "5", "", "M1", "2025-09-22", "", "significant", 96, 1, 1),
    Pupil("P040", "Kavya", "Thakkar", "", "2", "E", "", "", "", "", 97, 0, 0),
    Pupil("P041", "Xinyi", "Cheung", "", "2", "E", "M2", "2025-11-03", "2025-12-05", "low", 98, 0, 0),
    Pupil("P042", "Ffion", "Cadwallader", "", "6", "", "M2", "2025-11-03", "", "medium", 94, 4, 2),
    Pupil("P043", "Yonas", "Gebreselassie", "", "R", "E", "", "", "", "", 93, 0, 0, joined="2025-09-03"),
    Pupil("P044", "Ayesha", "Rahmani", "", "4", "FY", "M2", "2025-12-08", "", "significant", 88, 5, 3),
    Pupil("P045", "Callum", "Ashdown", "", "3", "L", "", "", "", "", 92, 2, 0),
]

HAZELBROOK_REFERRALS = [Referral(*row) for row in [
    ("2024-09-04", "P001", "SENCO", "behaviour; anger", "report card; seat by the door; calls home", "accepted", "2024-09-06", "Nothing tried so far has lasted beyond a week."),
    ("2024-09-04", "P002", "class teacher", "new to school; confidence", "buddy in class", "accepted", "2024-09-06", "First school in England; speaks to no one yet at playtime."),
    ("2024-09-10", "P003", "senior leader", "attendance; punctuality", "letters home; meeting with parents", "accepted", "2024-09-18", "Below 90 per cent last year and starting the same way."),
    ("2024-09-10", "P004", "parent or carer", "anxiety; attendance", "visual timetable", "accepted", "2024-09-18", "Tears at the gate most mornings."),
    ("2024-09-11", "P005", "class teacher", "confidence", "paired reading; class job", "accepted", "2024-09-18", "Able, but will not answer or start alone."),
    ("2024-09-12", "P006", "class teacher", "behaviour; friendships", "zones of the playground; calls home", "accepted", "2024-09-18", "Falls out at every playtime; lessons suffer after."),
    ("2024-09-12", "P007", "class teacher", "anger; behaviour", "calm corner; sticker chart", "accepted", "2024-09-18", "Two or three outbursts a week."),
    ("2024-09-13", "P008", "pupil", "friendships", "circle time", "accepted", "2024-09-18", "Asked for help herself; a short piece of work agreed."),
    ("2024-10-02", "P009", "senior leader", "attendance; home circumstances", "letters home; first-day calls", "accepted", "2024-10-09", "Family would like someone they can ring."),
    ("2024-10-03", "P010", "parent or carer", "new to school", "buddy in class", "accepted", "2024-10-09", "A few sessions while he settles."),
    ("2024-10-15", "P011", "class teacher", "attendance; anxiety", "later start agreed; calls home", "accepted", "2024-10-23", "Missing days in ones and twos since September."),
    ("2024-10-16", "P012", "class teacher", "behaviour; moving to secondary school", "report card", "accepted", "2024-10-23", "Last year with us; wants it to go better."),
    ("2024-10-17", "P013", "parent or carer", "attendance; anxiety", "letters home; work sent home", "accepted", "2024-10-23", "Attendance has dropped sharply since September."),
    ("2024-10-23", "P014", "class teacher", "behaviour; friendships", "calm corner; lunchtime rota", "accepted", "2024-11-06", "Lunchtimes end badly on most days."),
    ("2024-11-05", "P017", "class teacher", "punctuality", "late book; calls home", "declined", "2024-11-08", "Class teacher and office to try an agreed arrival first."),
    ("2024-11-06", "P015", "pupil", "study skills; confidence", "homework club", "accepted", "2024-11-13", "A few sessions on planning work."),
    ("2024-11-12", "P016", "SENCO", "attendance; anger", "reduced homework; calls home", "accepted", "2024-11-20", "Days missed tend to follow fallings-out."),
    ("2024-11-19", "P020", "parent or carer", "anxiety", "worry book", "declined", "2024-11-27", "Both caseloads full; advice given, to be looked at again in January."),
    ("2024-12-10", "P018", "senior leader", "bereavement or loss; anger", "quiet place offered", "accepted", "2024-12-18", "To begin after the holiday, with the carer's agreement."),
    ("2025-01-07", "P017", "senior leader", "attendance; punctuality", "agreed arrival; calls home", "accepted", "2025-01-09", "The agreed arrival helped for three weeks only."),
    ("2025-01-08", "P019", "parent or carer", "confidence", "", "declined", "2025-01-15", "Class teacher sees no difficulty in school; reading group offered instead."),
    ("2025-01-08", "P020", "class teacher", "anxiety; attendance", "worry book; later start agreed", "accepted", "2025-01-15", "As promised in November; days are now being missed."),
    ("2025-01-09", "P021", "agency", "attendance; home circumstances", "attendance panel", "accepted", "2025-01-15", "Asked for by the education welfare officer."),
    ("2025-01-21", "P022", "class teacher", "new to school; friendships", "buddy in class", "accepted", "2025-01-23", "Arrived in the middle of the year."),
    ("2025-02-05", "P023", "SENCO", "young carer; friendships; attendance", "lunch club", "accepted", "2025-02-12", "Has little time to be with other children."),
    ("2025-02-06", "P024", "class teacher", "behaviour; friendships", "calls home; seat by the teacher", "accepted", "2025-02-12", "Often in the middle of arguments that he did not start."),
    ("2025-02-11", "P025", "class teacher", "confidence", "small-group talk", "redirected", "2025-02-26", "Speech and language therapy is the right first step; to the SENCO."),
    ("2025-02-27", "P026", "parent or carer", "bereavement or loss; confidence", "quiet place offered", "accepted", "2025-03-05", "Family asked for one steady person in school."),
    ("2025-03-18", "P033", "class teacher", "attendance", "letters home", "redirected", "2025-03-26", "Absences were for illness; to the school nurse first."),
    ("2025-04-02", "P027", "class teacher", "attendance; punctuality", "late book; calls home", "accepted", "2025-04-24", "Misses the start of phonics three days in five."),
    ("2025-04-03", "P028", "pupil", "friendships; anxiety", "circle time", "accepted", "2025-04-24", "Asked for help through the worry box."),
    ("2025-04-29", "P029", "class teacher", "moving to secondary school", "", "accepted", "2025-05-07", "Going to a school where he knows no one."),
    ("2025-04-29", "P030", "parent or carer", "moving to secondary school; anxiety", "visit to the new school", "accepted", "2025-05-07", "Sleeping badly since the places were announced."),
    ("2025-04-30", "P031", "class teacher", "moving to secondary school; confidence", "class job", "accepted", "2025-05-07", "Quiet, easily overlooked."),
    ("2025-05-20", "P032", "SENCO", "moving to secondary school; behaviour; young carer", "report card", "accepted", "2025-05-22", "Unsettled as the end of term comes nearer."),
    ("2025-05-21", "P033", "SENCO", "attendance; anxiety", "school nurse; later start agreed", "accepted", "2025-06-04", "Illness is past and the absences go on."),
    ("2025-05-22", "P034", "class teacher", "behaviour; home circumstances", "calm corner; calls home", "accepted", "2025-06-04", "Many changes of address this year."),
    ("2025-09-05", "P035", "class teacher", "new to school; confidence", "buddy in class", "accepted", "2025-09-10", "New to the country and the language."),
    ("2025-09-05", "P036", "senior leader", "attendance; punctuality", "letters home; first-day calls", "accepted", "2025-09-10", "Missed a day in most weeks of the first year at school."),
    ("2025-09-05", "P037", "class teacher", "study skills; behaviour", "homework club; report card", "accepted", "2025-09-10", "Stops work when stuck, then distracts others."),
    ("2025-09-10", "P038", "SENCO", "anger; behaviour", "calm corner; reduced timetable considered", "accepted", "2025-09-17", "To run beside the support in the plan."),
    ("2025-09-11", "P039", "class teacher", "confidence; friendships", "paired reading", "accepted", "2025-09-17", "Withdrawn since the classes were mixed."),
    ("2025-10-08", "P040", "parent or carer", "friendships", "", "declined", "2025-10-15", "Settled within a week; class teacher to watch playtimes."),
    ("2025-10-14", "P041", "class teacher", "friendships", "circle time", "accepted", "2025-10-22", "A few sessions on joining in."),
    ("2025-10-15", "P042", "pupil", "anxiety; moving to secondary school", "worry book", "accepted", "2025-10-22", "Asked for help herself."),
    ("2025-11-12", "P043", "class teacher", "new to school; behaviour", "calm corner", "redirected", "2025-11-19", "First months in Reception; to the early years lead and the SENCO."),
    ("2025-11-25", "P044", "agency", "attendance; young carer", "attendance panel; first-day calls", "accepted", "2025-12-03", "Asked for by the family support worker."),
    ("2025-12-02", "P045", "senior leader", "behaviour; bereavement or loss", "quiet place offered", "accepted", "2025-12-10", "To begin in January, when a place is free."),
]]

HAZELBROOK = School(
    folder="hazelbrook", local_authority="801", establishment="9901", last_school_year=2025,
    calendar=HAZELBROOK_CALENDAR,
    mentors=[Mentor("M1", (0, 1, 2, 3, 4), ("2025-11-11", "2025-11-12")),
             Mentor("M2", (0, 1, 2), ("2025-03-17", "2025-03-18", "2025-03-19"))],
    pupils=HAZELBROOK_PUPILS, referrals=HAZELBROOK_REFERRALS,
    groups=[Group("Friendship group", "M2", 1, "2024-11-05", "2025-04-01", 45, ["P002", "P004", "P006", "P008", "P024"]),
            Group("Story and talk", "M1", 3, "2025-01-23", "2025-05-22", 45, ["P001", "P003", "P013", "P021", "P023"]),
            Group("Small steps", "M2", 2, "2025-04-30", "2025-07-16", 45, ["P007", "P014", "P017", "P027"]),
            Group("Moving on", "M1", 3, "2025-05-15", "2025-07-17", 60, ["P012", "P016", "P029", "P030", "P031", "P032"]),
            Group("Worries and plans", "M2", 0, "2025-09-22", "2025-12-08", 45, ["P020", "P026", "P028", "P033", "P042"]),
            Group("Making things", "M1", 3, "2025-09-25", "2025-12-11", 60, ["P018", "P021", "P035", "P037", "P039"])],
    agencies={"P001": ["educational psychologist"], "P004": ["school nurse"], "P007": ["educational psychologist", "family support worker"],
              "P009": ["education welfare officer", "education welfare officer", "family support worker"], "P013": ["school nurse", "school nurse"],
              "P016": ["educational psychologist", "education welfare officer"], "P018": ["social worker", "social worker"],
              "P020": ["school nurse"], "P021": ["education welfare officer", "family support worker"], "P023": ["family support worker"],
              "P026": ["school counsellor", "school counsellor"], "P032": ["family support worker"], "P033": ["school nurse"],
              "P036": ["education welfare officer"], "P038": ["educational psychologist", "educational psychologist"]},
    agreed=[Agreed(*row) for row in [
        ("2025-07-09", "P012", "parent or carer", "case study", "school; governors; public", ""),
        ("2025-07-09", "P016", "parent or carer", "case study", "school; governors; public", ""),
        ("2025-07-09", "P029", "parent or carer", "case study", "school; governors; public", ""),
        ("2025-07-10", "P030", "parent or carer", "case study", "school; governors; public", ""),
        ("2025-07-10", "P031", "parent or carer", "case study", "school; governors; public", ""),
        ("2025-07-10", "P032", "parent or carer", "case study", "school; governors; public", ""),
        ("2025-07-16", "P031", "pupil", "quotation", "governors; public", ""),
        ("2025-10-14", "P009", "parent or carer", "case study", "school; governors; public", ""),
        ("2025-10-15", "P013", "parent or carer", "case study", "school; governors; public", ""),
        ("2025-10-15", "P013", "pupil", "case study", "school; governors; public", ""),
        ("2025-10-21", "P014", "parent or carer", "case study", "school; governors; public", ""),
        ("2025-11-05", "P026", "parent or carer", "case study", "school; governors", ""),
        ("2025-11-05", "P026", "pupil", "case study", "school; governors", ""),
        ("2025-11-18", "a-soft-start-to-the-day", "adult", "case study", "school; governors; public", ""),
        ("2025-11-19", "P028", "pupil", "quotation", "governors; public", ""),
        ("2025-11-19", "P037", "pupil", "quotation", "governors; public", ""),
        ("2025-11-19", "P024", "parent or carer", "quotation", "governors; public", "2025-12-03"),
        ("2025-11-20", "", "adult", "quotation", "governors; public", ""),
        ("2025-11-20", "", "adult", "quotation", "governors; public", ""),
        ("2025-11-21", "", "adult", "quotation", "governors", ""),
        ("2025-11-24", "", "adult", "quotation", "governors; public", ""),
        ("2025-11-25", "", "adult", "quotation", "governors; public", ""),
    ]],
    questionnaires={"pupil-questionnaire": (22, {
        "listens": (0, 0, 1, 7, 14), "safe": (0, 1, 2, 8, 11), "plan": (0, 2, 4, 9, 6),
        "class": (1, 4, 6, 7, 3), "friends": (1, 3, 6, 8, 4), "tell": (0, 1, 2, 9, 10)})})


# --- Little Combe -----------------------------------------------------------------------------------------------------

LITTLE_COMBE = School(
    folder="little-combe", local_authority="878", establishment="9902", last_school_year=2025,
    calendar=Calendar(
        half_terms=[("2025-04-22", "2025-05-23"), ("2025-06-02", "2025-07-22"),
                    ("2025-09-02", "2025-10-17"), ("2025-11-03", "2025-12-12")],
        closed=["2025-05-05", "2025-09-19"]),
    mentors=[Mentor("M1", (1, 3, 4), ("2025-10-07",))],
    pupils=[
        Pupil("P001", "Jago", "Rosewarne", "", "4", "FK", "M1", "2025-05-12", "", "significant", 93, 2, 0),
        Pupil("P002", "Tabitha", "Luscombe", "Tabby", "5", "", "M1", "2025-05-12", "", "significant", 89, 4, 3),
        Pupil("P003", "Toby", "Chugg", "", "6", "", "M1", "2025-06-02", "2025-07-18", "medium", 96, 0, 0, left="2025-07-22"),
        Pupil("P004", "Oksana", "Kovalenko", "", "3", "E", "M1", "2025-06-09", "", "significant", 96, 0, 0, joined="2025-06-02"),
        Pupil("P005", "Barnaby", "Northcott", "", "2", "", "M1", "2025-06-16", "2025-07-18", "low", 97, 0, 0),
        Pupil("P006", "Elowen", "Pascoe", "", "6", "F", "M1", "2025-09-08", "", "significant", 88, 4, 3),
        Pupil("P007", "Reuben", "Tancock", "", "5", "K", "M1", "2025-09-15", "2025-11-28", "medium", 95, 1, 0),
        Pupil("P008", "Merryn", "Bickford", "", "1", "", "M1", "2025-09-22", "", "significant", 94, 4, 1),
        Pupil("P009", "Isaac", "Yelland", "", "4", "K", "", "", "", "", 94, 0, 0),
        Pupil("P010", "Saoirse", "Dunphy", "", "5", "FY", "M1", "2025-10-06", "", "significant", 91, 2, -3),
        Pupil("P011", "Lottie", "Vanstone", "", "3", "", "M1", "2025-11-03", "", "medium", 94, 3, 1),
        Pupil("P012", "Kezia", "Slocombe", "", "R", "", "", "", "", "", 95, 0, 0, joined="2025-09-02"),
    ],
    referrals=[Referral(*row) for row in [
        ("2025-04-29", "P001", "class teacher", "behaviour; friendships", "calm corner; calls home", "accepted", "2025-05-07", "Playtimes go wrong most days."),
        ("2025-04-30", "P002", "parent or carer", "anxiety; attendance", "later start agreed", "accepted", "2025-05-07", "Mornings are hard."),
        ("2025-05-14", "P003", "class teacher", "moving to secondary school", "", "accepted", "2025-05-21", "From a class of nine to a year of two hundred."),
        ("2025-06-04", "P004", "senior leader", "new to school", "buddy in class", "accepted", "2025-06-05", "New to the country."),
        ("2025-06-05", "P005", "class teacher", "friendships", "circle time", "accepted", "2025-06-11", "A few sessions."),
        ("2025-07-15", "P006", "senior leader", "attendance; punctuality", "letters home; meeting with parents", "accepted", "2025-07-17", "To begin in September."),
        ("2025-09-04", "P007", "SENCO", "confidence", "paired reading", "accepted", "2025-09-10", "Will not begin work alone."),
        ("2025-09-10", "P008", "parent or carer", "bereavement or loss", "quiet place offered", "accepted", "2025-09-17", "Family asked for a steady person in school."),
        ("2025-09-16", "P009", "class teacher", "study skills", "homework club", "redirected", "2025-09-24", "A learning need first; to the SENCO."),
        ("2025-09-25", "P010", "agency", "young carer; attendance", "lunch club", "accepted", "2025-10-01", "Asked for by the school nurse."),
        ("2025-10-15", "P011", "parent or carer", "anxiety", "worry book", "accepted", "2025-10-17", "Bedtimes and mornings both hard."),
        ("2025-11-11", "P012", "class teacher", "behaviour", "calm corner", "declined", "2025-11-14", "First term in Reception; class teacher to go on as now."),
    ]],
    groups=[Group("Bench club", "M1", 3, "2025-06-12", "2025-12-11", 45, ["P001", "P002", "P004", "P005", "P007"])],
    agencies={"P002": ["school nurse"], "P006": ["education welfare officer"], "P010": ["school nurse", "family support worker"]},
    agreed=[Agreed(*row) for row in [
        ("2025-11-13", "P001", "parent or carer", "case study", "school; governors", ""),
        ("2025-11-14", "a-bus-and-a-breakfast", "adult", "case study", "school; governors; public", ""),
        ("2025-11-20", "P007", "pupil", "quotation", "governors; public", ""),
        ("2025-11-20", "", "adult", "quotation", "governors; public", ""),
        ("2025-11-21", "", "adult", "quotation", "governors", ""),
    ]],
    questionnaires={"pupil-questionnaire": (7, {
        "listens": (0, 0, 0, 3, 4), "safe": (0, 0, 1, 3, 3), "plan": (0, 1, 1, 3, 2),
        "class": (0, 2, 2, 2, 1), "tell": (0, 0, 1, 3, 3)})})

SCALE = ["Strongly disagree", "Disagree", "Not sure", "Agree", "Strongly agree"]


# --- Register ---------------------------------------------------------------------------------------------------------

def school_year_of(when):
    return when.year if when.month >= 9 else when.year - 1


def years_at_school(pupil):
    return 0 if pupil.year == "R" else int(pupil.year)


def last_year_at(school, pupil):
    return school_year_of(day(pupil.left)) if pupil.left else school.last_school_year


def unique_pupil_number(school, pupil, serial):
    """Check letter, local authority, establishment, year of entry, serial; the letter makes the weighted sum come out."""
    entry = last_year_at(school, pupil) - years_at_school(pupil)
    digits = f"{school.local_authority}{school.establishment}{entry % 100:02d}{serial:03d}"
    letters = "ABCDEFGHJKLMNPQRTUVWXYZ"
    return letters[sum(int(digit) * place for place, digit in enumerate(digits, 2)) % 23] + digits


def birthday(school, pupil):
    """Some day in the twelve months of the pupil's year group."""
    first = date(last_year_at(school, pupil) - years_at_school(pupil) - 5, 9, 1)
    return first + timedelta(days=Dice(school.folder, "birthday", pupil.code).below(365))


def register_rows(school):
    yield ["Pupil", "UPN", "First name", "Last name", "Known as", "Date of birth", "Year group", "Free school meals", "SEN",
           "EAL", "Looked after", "Young carer", "Mentor", "Support started", "Support ended", "Intensity"]
    for serial, p in enumerate(school.pupils, 1):
        def flag(letter):
            return "yes" if letter in p.flags else "no"
        need = "K" if "K" in p.flags else "E" if "H" in p.flags else "N"
        yield [p.code, unique_pupil_number(school, p, serial), p.first, p.last, p.known_as, birthday(school, p), p.year,
               flag("F"), need, flag("E"), flag("L"), flag("Y"), p.mentor, p.start, p.end, p.intensity]


def referral_rows(school):
    yield ["Date", "Pupil", "Referred by", "Reasons", "Tried before", "Decision", "Decision date", "Decision reason"]
    for r in school.referrals:
        yield list(r)


# --- Attendance -------------------------------------------------------------------------------------------------------

WEEKS_DIPPING = 8      # how long before support the dip lasts
WEEKS_MENDING = 6      # how long it takes to pass by itself afterwards
WEEKS_LEARNING = 4     # how long a gain takes to come in
KEPT_AFTERWARDS = 0.5  # the share of a gain that is still there when support has ended
SPELLS = (1, 1, 1, 2, 2, 3)   # days in a row that a pupil is away
SEASON = {11: 1.1, 12: 1.15, 1: 1.15, 2: 1.1, 6: 0.9, 7: 0.9, 9: 0.9}   # illness, by month


def attendance_rate(pupil, referred, calendar, when):
    """The chance, per cent, that the pupil is in school on that day, before the season."""
    worst = day(pupil.start) or referred
    weeks = calendar.weeks_since(worst, when)
    rate = pupil.rate
    if -WEEKS_DIPPING <= weeks < 0:
        rate -= pupil.dip
    elif 0 <= weeks < WEEKS_MENDING:
        rate -= pupil.dip * (1 - weeks / WEEKS_MENDING)
    if pupil.supported_on(when):
        rate += pupil.gain * min(1, weeks / WEEKS_LEARNING)
    elif pupil.end and when > day(pupil.end):
        rate += pupil.gain * KEPT_AFTERWARDS
    return min(rate, 99)


def half_days_attended(school, pupil):
    """{day: 0, 1 or 2 half-day sessions attended}, for each school day on which the pupil was on roll.

    Days due to be missed add up at the pupil's rate, and are taken in spells of one to three days.
    """
    dice = Dice(school.folder, "attendance", pupil.code)
    referred = min(day(r.date) for r in school.referrals if r.pupil == pupil.code)
    attended = {}
    spell = dice.pick(SPELLS)
    due = spell * dice.below(100) / 100 + 0.2
    left_of_spell = 0
    for when in school.calendar.days:
        if not pupil.on_roll(when):
            continue
        due += (100 - attendance_rate(pupil, referred, school.calendar, when)) / 100 * SEASON.get(when.month, 1)
        if not left_of_spell and due >= spell and dice.chance(0.4):
            left_of_spell = spell
            due -= spell
            spell = dice.pick(SPELLS)
        if left_of_spell:
            left_of_spell -= 1
            attended[when] = 0
        else:
            attended[when] = 1 if dice.chance(0.01) else 2
    return attended


def attendance_rows(school, attended):
    yield ["Pupil", "Week beginning", "Attended", "Possible"]
    for pupil in school.pupils:
        for week in school.calendar.weeks:
            days = [when for when in school.calendar.days_of(week) if when in attended[pupil.code]]
            if days:
                yield [pupil.code, week, sum(attended[pupil.code][when] for when in days), 2 * len(days)]


# --- Measures, suspensions, the whole school ---------------------------------------------------------------------------

ON_ROLL = {"hazelbrook": 412, "little-combe": 74}
MEASURED = {"hazelbrook": ("confidence", "reading"), "little-combe": ("confidence",)}
SUSPENDED = {"hazelbrook": (("P009", "2024-09-24", 2), ("P009", "2024-11-12", 1.5), ("P001", "2024-09-05", 1),
                            ("P009", "2024-11-28", 3), ("P017", "2025-01-21", 1), ("P009", "2025-03-04", 2))}


def measured_days(school, pupil):
    """A school day in the three weeks before support, and days near the end of each half term during it; some are missed."""
    dice = Dice(school.folder, "measured", pupil.code)
    start, end = day(pupil.start), day(pupil.end) or school.calendar.days[-1]
    before = [when for when in school.calendar.days if start - 21 * ONE_DAY <= when < start] or [start]
    lasts = {}
    for when in school.calendar.days:
        if start + 28 * ONE_DAY <= when <= end:
            lasts[school.calendar.half_term_of[when]] = when
    days = [] if dice.chance(0.12) else [dice.pick(before)]
    return days + [when for when in lasts.values() if not dice.chance(0.15)]


def measured_value(measure, noise, gone):
    """One value: `noise` from -0.5 to 0.5 is the pupil's level and the day's chance, `gone` how far support has come, 0 to 1."""
    if measure == "confidence":
        return max(0, min(10, round(3.4 + 2 * noise + 1.8 * gone)))
    if measure == "reading":
        return max(70, min(130, round(91 + 16 * noise + 2.5 * gone)))
    return max(0, min(40, round(17 + 10 * noise - 2.4 * gone)))


def values_of(school, pupil, measure):
    level = Dice(school.folder, measure, pupil.code).below(100)
    helped = Dice(school.folder, measure, "helped", pupil.code).below(26) / 10 - 0.8
    for number, when in enumerate(measured_days(school, pupil)):
        gone = 0 if when < day(pupil.start) else helped * min(1, (number + 1) / 4)
        chance = Dice(school.folder, measure, pupil.code, when).below(100)
        yield when, measured_value(measure, (0.5 * level + 0.5 * chance) / 100 - 0.5, gone)


def score_rows(school):
    yield ["Pupil", "Date", "Measure", "Value"]
    for pupil in school.pupils:
        for measure in MEASURED[school.folder] if pupil.start else ():
            for when, value in values_of(school, pupil, measure):
                yield [pupil.code, when, measure, value]


def difficulties_rows(school):
    """Teachers fill in the questionnaire before support, and once more for about two pupils in three."""
    yield ["Pupil", "Date", "Completed by", "Total difficulties"]
    for pupil in school.pupils:
        values = list(values_of(school, pupil, "difficulties")) if pupil.start else []
        keep = values[:1] + (values[-1:] if len(values) > 1 and Dice(school.folder, "again", pupil.code).chance(0.66) else [])
        for when, value in keep:
            yield [pupil.code, when, "teacher", value]


def suspension_rows(school):
    yield ["Pupil", "From", "Days"]
    for row in SUSPENDED[school.folder]:
        yield list(row)


def school_attendance_rows(school):
    yield ["Week beginning", "Attended", "Possible"]
    for week in school.calendar.weeks:
        days = len(school.calendar.days_of(week))
        dice = Dice(school.folder, "whole school", week)
        possible = 2 * days * ON_ROLL[school.folder]
        missed = possible * (0.048 + dice.below(20) / 1000) * SEASON.get(week.month, 1)
        yield [week, possible - round(missed), possible]


# --- The weekly record ------------------------------------------------------------------------------------------------

Session = namedtuple("Session", "date minutes mentor pupil group adult kind")

ONE_TO_ONE = {"significant": 0.9, "medium": 0.95, "low": 0.8}   # chance of the week's meeting taking place


class WeeklyRecord:
    """Fills one mentor's weeks; a session is written only on a day when mentor and pupil were both in school."""

    def __init__(self, school, mentor, attended):
        self.school, self.mentor, self.attended = school, mentor, attended
        self.dice = Dice(school.folder, "sessions", mentor.id)
        self.sessions = []

    def working_days(self, week):
        return [when for when in self.school.calendar.days_of(week)
                if when.weekday() in self.mentor.weekdays and when.isoformat() not in self.mentor.away]

    def in_school(self, pupil, when):
        return self.attended[pupil.code].get(when, 0) == 2

    def days_with(self, pupil, days):
        return [when for when in days if pupil.supported_on(when) and self.in_school(pupil, when)]

    def write(self, when, minutes, kind, pupil="", group="", adult=""):
        self.sessions.append(Session(when, minutes, self.mentor.id, pupil, group, adult, kind))

    def week(self, week):
        days = self.working_days(week)
        if not days:
            return
        mine = [p for p in self.school.pupils if p.mentor == self.mentor.id and any(p.supported_on(when) for when in days)]
        in_groups = self.groups(days)
        for pupil in mine:
            self.one_to_one(pupil, days, pupil.code in in_groups)
            self.adults_about(pupil, days)
        self.in_class(mine, days)
        self.drop_in(mine, days)
        self.staff(mine, days)

    def groups(self, days):
        met = set()
        for group in self.school.groups:
            if group.mentor != self.mentor.id:
                continue
            for when in days:
                if when.weekday() == group.weekday and day(group.first) <= when <= day(group.last):
                    here = [p.code for p in self.school.pupils
                            if p.code in group.pupils and p.supported_on(when) and self.in_school(p, when)]
                    if len(here) >= 2:
                        self.write(when, group.minutes, "group", "; ".join(here), group.name)
                        met.update(here)
        return met

    def one_to_one(self, pupil, days, also_in_group):
        free = self.days_with(pupil, days)
        settling = self.school.calendar.weeks_since(day(pupil.start), days[0]) < 4
        likely = ONE_TO_ONE[pupil.intensity] * (0.75 if also_in_group else 1)
        if free and (settling or self.dice.chance(likely)):
            self.write(self.dice.pick(free), self.dice.pick((20, 25, 30, 30, 30, 35, 40)), "one to one", pupil.code)
        if len(free) > 1 and pupil.intensity == "significant" and self.dice.chance(0.3 if settling else 0.06):
            self.write(self.dice.pick(free), self.dice.pick((20, 20, 25, 30)), "one to one", pupil.code)

    def adults_about(self, pupil, days):
        days = [when for when in days if pupil.supported_on(when)]
        weeks_in = self.school.calendar.weeks_since(day(pupil.start), days[0])
        if weeks_in == 0 or weeks_in % 6 == 5 or self.dice.chance(0.03 if pupil.rate >= 92 else 0.09):
            self.write(self.dice.pick(days), self.dice.pick((15, 20, 20, 30, 40)), "parent or carer", pupil.code, adult="parent or carer")
        if weeks_in in (0, 4) or weeks_in > 4 and self.dice.chance(0.09):
            self.write(self.dice.pick(days), self.dice.pick((10, 15, 15, 20)), "staff", pupil.code, adult="class teacher")
        for number, role in enumerate(self.school.agencies.get(pupil.code, [])):
            if weeks_in == 3 + 7 * number:
                self.write(self.dice.pick(days), self.dice.pick((30, 45, 45, 60)), "agency", pupil.code, adult=role)

    def in_class(self, mine, days):
        for pupil in mine:
            free = self.days_with(pupil, days)
            if free and pupil.intensity != "low" and self.dice.chance(0.13):
                self.write(self.dice.pick(free), self.dice.pick((30, 45, 45, 60)), "in class", pupil.code)

    def drop_in(self, mine, days):
        for pupil in mine:
            free = self.days_with(pupil, days)
            if free and self.dice.chance(0.1):
                self.write(self.dice.pick(free), self.dice.pick((10, 10, 15, 20)), "drop-in", pupil.code)

    def staff(self, mine, days):
        if self.dice.chance(0.6):
            self.write(days[0], 30, "staff", adult="senior leader")
        if mine and self.dice.chance(0.35):
            about = self.dice.pick(mine)
            when = self.dice.pick([when for when in days if about.supported_on(when)])
            self.write(when, self.dice.pick((15, 20, 30)), "staff", about.code, adult="SENCO")


def session_rows(school, attended):
    yield ["Date", "Minutes", "Mentor", "Pupil", "Group", "Adult", "Kind"]
    sessions = []
    for mentor in school.mentors:
        record = WeeklyRecord(school, mentor, attended)
        for week in school.calendar.weeks:
            record.week(week)
        sessions += record.sessions
    yield from (list(s) for s in sorted(sessions, key=lambda s: (s.date, s.mentor, s.pupil, s.kind, s.minutes)))


# --- Consents and questionnaires --------------------------------------------------------------------------------------

def consent_rows(school):
    """Consents in the order in which they were given; the texts refer to the numbers of those for quotations."""
    yield ["Consent", "Subject", "Given by", "Purpose", "Audiences", "From", "Until", "Withdrawn"]
    given = list(school.agreed)
    for r in school.referrals:
        if r.decision == "accepted":
            given.append(Agreed(r.decided, r.pupil, "parent or carer", "mentoring", "school", ""))
            if r.pupil in school.agencies:
                given.append(Agreed(r.decided, r.pupil, "parent or carer", "sharing with agencies", "school", ""))
    given.sort(key=lambda c: c.date)
    for number, c in enumerate(given, 1):
        yield [f"C{number:03d}", c.subject, c.by, c.purpose, c.audiences, c.date, "", c.withdrawn]


def questionnaire_rows(school, stem, responses, items):
    """Anonymous answers: `items` says how many gave each label, and chance who they were; a few answers are left empty."""
    dice = Dice(school.folder, stem)
    yield ["Response", *items]
    columns = []
    for counts in items.values():
        answers = [label for label, count in zip(SCALE, counts) for _ in range(count)]
        answers += [""] * (responses - len(answers))
        columns.append([answers.pop(dice.below(len(answers))) for _ in range(responses)])
    for number, answers in enumerate(zip(*columns), 1):
        yield [number, *answers]


# --- Writing ----------------------------------------------------------------------------------------------------------

def write(path, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def generate(school):
    folder = HERE / school.folder
    attended = {pupil.code: half_days_attended(school, pupil) for pupil in school.pupils}
    write(folder / "register.csv", register_rows(school))
    write(folder / "referrals.csv", referral_rows(school))
    write(folder / "sessions.csv", session_rows(school, attended))
    write(folder / "tracking/attendance.csv", attendance_rows(school, attended))
    write(folder / "tracking/scores.csv", score_rows(school))
    write(folder / "tracking/school-attendance.csv", school_attendance_rows(school))
    if school.folder in SUSPENDED:
        write(folder / "tracking/sdq.csv", difficulties_rows(school))
        write(folder / "tracking/suspensions.csv", suspension_rows(school))
    write(folder / "consents.csv", consent_rows(school))
    for stem, (responses, items) in school.questionnaires.items():
        write(folder / f"views/{stem}.csv", questionnaire_rows(school, stem, responses, items))
    write_around(folder, write)


if __name__ == "__main__":
    for each in (HAZELBROOK, LITTLE_COMBE):
        generate(each)

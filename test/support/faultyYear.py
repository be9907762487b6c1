"""A year as it comes back: every department workbook filled by openpyxl, faults planted, and an oracle of what must be found.

Knows the sheets only by their hidden ids, adds up with Python's decimals, and shares no code with the product.
Usage: faultyYear.py fill FOLDER RUBRIC.json   fills and plants; prints {saveAgain, findings, subjects}
       faultyYear.py forge FOLDER              changes results that another program has saved, in the XML
"""
import datetime
import json
import random
import re
import sys
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

SIGNS = {"score": 1, "bonus": 1, "deduction": -1}
CENT = Decimal("0.01")


class Sheet:
    """A scoring sheet by its hidden marks."""

    def __init__(self, path):
        self.path = path
        self.book = load_workbook(path)
        self.grid = self.book.worksheets[0]
        self.roles = {str(cell.value)[3:]: cell.column for cell in self.grid[1] if str(cell.value).startswith("pb:")}

    def rows(self, mark=lambda text: True):
        for row in range(2, self.grid.max_row + 1):
            item = self.at(row, "item").value
            if item is not None and mark(item):
                yield row, item, self.at(row, "subjectId").value

    def row(self, item, subject):
        return next(row for row, one, of in self.rows() if one == item and of == subject)

    def at(self, row, role):
        return self.grid.cell(row, self.roles[role])

    def name(self, row, role):
        return f"{get_column_letter(self.roles[role])}{row}"

    def save(self):
        self.book.save(self.path)


class Year:
    def __init__(self, folder, rubric):
        random.seed(2022)
        self.folder = folder
        self.items = {item["id"]: item for item in rubric["items"]}
        self.step = rubric["step"]
        self.subjects = [subject["id"] for subject in rubric["subjects"]]
        self.given = {}
        self.findings = {}
        self.spoilt = set()
        self.sheets = [self.filled(path) for path in sorted(folder.glob("*.xlsx"))]

    def filled(self, path):
        sheet = Sheet(path)
        for row, item, subject in list(sheet.rows(lambda text: text in self.items)):
            self.give(sheet, row, item, subject, self.score_for(self.items[item]))
            sheet.at(row, "reason0").value = "按印证材料评价"
        self.findings[path.name] = []
        return sheet

    def give(self, sheet, row, item, subject, value):
        sheet.at(row, "score0").value = value if isinstance(value, str) else float(value)
        self.given[(subject, item, sheet.path.name)] = value

    def score_for(self, item):
        if item["kind"] in ("veto", "disqualification"):
            return "否"
        step = Decimal(str(item.get("step", self.step)))
        steps = int(Decimal(str(item["points"])) / step)
        return step * random.randint(int(steps * 0.6) if item["kind"] == "score" else 0, steps if item["kind"] == "score" else 1)

    def find(self, sheet, code, cell=None):
        self.findings[sheet.path.name].append([code, cell])

    def own(self, sheet, subject, count=1):
        """Rows of score items of a subject, each used for one fault."""
        rows = [row for row, item, of in sheet.rows(lambda text: text in self.items) if of == subject and self.items[item]["kind"] == "score"]
        return rows[:count]

    def totals(self):
        """Total of every subject that nothing spoils; scores of an item by several departments are averaged."""
        found = {}
        for subject in self.subjects:
            if subject in self.spoilt:
                continue
            total = Decimal(0)
            for item in self.items.values():
                values = [value for (of, one, _), value in self.given.items() if (of, one) == (subject, item["id"])]
                if item["kind"] in SIGNS:
                    total += SIGNS[item["kind"]] * (sum(values) / len(values)).quantize(CENT, ROUND_HALF_UP)
            found[subject] = total
        return found

    def results(self):
        totals = self.totals()
        grades = [("A", 90), ("B", 80), ("C", 60), ("D", -999)]
        return {
            subject: None
            if subject not in totals
            else {
                "total": float(totals[subject]),
                "rank": 1 + sum(other > totals[subject] for other in totals.values()),
                "grade": next(name for name, least in grades if totals[subject] >= least),
            }
            for subject in self.subjects
        }


def plant(year):
    """One kind or a few of them a workbook. The first three subjects take the faults that spoil a total; the others stay whole."""
    first, second, third, fourth, fifth = year.subjects[:5]
    # Workbooks with enough items to spread the faults over.
    large = sorted(year.sheets, key=lambda sheet: -sum(1 for _ in sheet.rows(lambda text: text in year.items)))
    scores, texts, rows, doubled, hidden, copied, mixed, forged, formulas, saved = large[:10]
    wrong_scores(year, scores, first, second, fourth)
    altered_texts(year, texts, fourth, fifth)
    deleted_row(year, rows, second)
    strange_rows(year, doubled, third, large[1])
    hidden_parts(year, hidden, fourth)
    copied_sheet(year, copied)
    mixed_rows(year, mixed, second)
    forged_formula(year, forged, fifth)
    scored_formula(year, formulas, fourth)
    return {"forged": forged.path.name, "formulas": formulas.path.name, "saved": saved.path.name}


def wrong_scores(year, sheet, first, second, fourth):
    for value, code in (
        (999, "score.over-points"), (-1, "score.below-zero"), (0.013, "score.off-step"), ("好", "score.not-number"),
        (True, "score.not-number"), ("#N/A", "score.not-number"), (datetime.date(2022, 8, 1), "score.date"), ("=4+4", "score.not-number"),
    ):
        row = year.own(sheet, first, 20)[len(year.findings[sheet.path.name])]
        sheet.at(row, "score0").value = value
        year.find(sheet, code, sheet.name(row, "score0"))
    row = year.own(sheet, second)[0]
    sheet.at(row, "score0").value = None
    year.find(sheet, "score.missing", sheet.name(row, "score0"))
    wide = str.maketrans("0123456789.", "０１２３４５６７８９．")
    for row, spell in zip(year.own(sheet, fourth, 3), (str, lambda text: text + "分", lambda text: text.translate(wide))):
        sheet.at(row, "score0").value = spell(str(sheet.at(row, "score0").value))
        sheet.at(row, "score0").data_type = "s"
        year.find(sheet, "score.text-number", sheet.name(row, "score0"))
    wanting = [(row, item) for row, item, of in sheet.rows(lambda text: text in year.items) if of == fourth and year.items[item]["requiresReason"]]
    row, item = wanting[-1]
    year.give(sheet, row, item, fourth, Decimal(str(year.items[item].get("step", year.step))))
    sheet.at(row, "reason0").value = "\u3000 \u3000"
    year.find(sheet, "reason.missing", sheet.name(row, "reason0"))
    year.spoilt |= {first, second}


def altered_texts(year, sheet, fourth, fifth):
    one, two = year.own(sheet, fourth, 2)
    for row, role, value, code in (
        (one, "points", 99, "sheet.points-altered"), (two, "title", "从宽掌握", "sheet.text-altered"), (two, "key", "group:none", "sheet.key-altered"),
    ):
        sheet.at(row, role).value = value
        year.find(sheet, code, sheet.name(row, role))
    # The name stands in the first of the merged cells; pages may repeat it.
    row = next(row for row, item, of in sheet.rows() if of == fifth and sheet.at(row, "subject").value)
    sheet.at(row, "subject").value = sheet.at(next(row for row, _, of in sheet.rows() if of == fourth), "subject").value
    year.find(sheet, "sheet.subject-altered", sheet.name(row, "subject"))
    row = next(row for row, item, _ in sheet.rows() if item == "@department")
    sheet.at(row, "title").value = "某某局"
    year.find(sheet, "sheet.text-altered", sheet.name(row, "title"))


def deleted_row(year, sheet, second):
    for area in list(sheet.grid.merged_cells.ranges):
        sheet.grid.unmerge_cells(str(area))
    # The last item row of the subject, so that its name beside the first one stays.
    sheet.grid.delete_rows(year.own(sheet, second, 99)[-1])
    year.find(sheet, "sheet.item-missing")
    year.spoilt.add(second)


def strange_rows(year, sheet, third, other):
    """Rows pasted below the sheet: one that is there already, one of another department, one of nobody."""
    own = year.own(sheet, third)[0]
    foreign = next(item for _, item, _ in other.rows(lambda text: text in year.items) if not any(item == one for _, one, _ in sheet.rows()))
    end = sheet.grid.max_row
    for offset, (item, code) in enumerate(
        ((sheet.at(own, "item").value, "sheet.item-repeated"), (foreign, "sheet.foreign-item"), ("zz-9", "sheet.item-unknown")), 1
    ):
        row = end + offset
        for role, value in (("item", item), ("subjectId", third), ("score0", 0.05)):
            sheet.at(row, role).value = value
        year.find(sheet, code, sheet.name(row, "title"))
        if item == sheet.at(own, "item").value:
            sheet.at(row, "reason0").value = "重复"
            for role in ("no", "title", "points", "key", "status", "text0", "number0", "valid0"):
                sheet.at(row, role).value = sheet.at(own, role).value
    year.spoilt.add(third)


def hidden_parts(year, sheet, fourth):
    sheet.grid.protection.sheet = False
    rows = year.own(sheet, fourth, 2)
    for row in rows:
        sheet.grid.row_dimensions[row].hidden = True
    sheet.grid.column_dimensions[get_column_letter(sheet.roles["points"])].hidden = True
    extra = sheet.book.create_sheet("打招呼")
    extra["A1"], extra.sheet_state = "请关照", "hidden"
    year.find(sheet, "file.unprotected")
    year.find(sheet, "sheet.rows-hidden", sheet.name(rows[0], "title"))
    header = next(row for row, item, _ in sheet.rows() if item == "@header")
    year.find(sheet, "sheet.columns-hidden", sheet.name(header, "points"))
    year.find(sheet, "file.hidden-sheet")


def copied_sheet(year, sheet):
    copy = sheet.book.copy_worksheet(sheet.grid)
    copy.title = "评价表（备份）"
    copy.protection.sheet = True
    year.find(sheet, "sheet.copied")
    year.find(sheet, "sheet.copied")


def mixed_rows(year, sheet, second):
    """Two titles change places, as after sorting some columns only."""
    one, two = year.own(sheet, second, 2)
    titles = [sheet.at(row, "title").value for row in (one, two)]
    for row, title in zip((two, one), titles):
        sheet.at(row, "title").value = title
    for row in (one, two):
        year.find(sheet, "sheet.row-mixed", sheet.name(row, "title"))


def forged_formula(year, sheet, fifth):
    """A total typed over; a total and a 状态 that are changed in the saved file come later."""
    row = sheet.row("@total", year.subjects[5])
    sheet.at(row, "score0").value = 100
    year.find(sheet, "sheet.formula-overwritten", sheet.name(row, "score0"))
    year.find(sheet, "sheet.figure-differs", sheet.name(sheet.row("@total", fifth), "score0"))
    year.find(sheet, "sheet.figure-differs", sheet.name(year.own(sheet, fifth)[0], "status"))


def scored_formula(year, sheet, fourth):
    row = year.own(sheet, fourth)[0]
    sheet.at(row, "score0").value = f"={sheet.at(row, 'score0').value}+0"
    year.find(sheet, "score.formula", sheet.name(row, "score0"))


def strangers(year):
    """Files that are no workbooks of this year."""
    other = Workbook()
    other.active["A1"] = "会议通知"
    other.save(year.folder / "通知.xlsx")
    ole = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(1016)

    def stream(name):
        entry = name.encode("utf-16-le").ljust(64, b"\0") + (2 * len(name) + 2).to_bytes(2, "little")
        return ole + entry.ljust(512, b"\0")

    whole = year.sheets[0].path.read_bytes()
    for name, content, code in (
        ("空.xlsx", b"", "file.not-a-workbook"),
        ("名单.xlsx", "序号,得分\n1,8\n".encode("gbk"), "file.not-a-workbook"),
        ("加密.xlsx", stream("EncryptedPackage"), "file.encrypted"),
        ("旧版.xlsx", stream("Workbook"), "file.old-format"),
        ("半截.xlsx", whole[: len(whole) // 2], "file.damaged"),
    ):
        (year.folder / name).write_bytes(content)
        year.findings[name] = [[code, None]]
    year.findings["通知.xlsx"] = [["sheet.foreign", None]]


def fill(folder, rubric):
    year = Year(folder, rubric)
    special = plant(year)
    for sheet in year.sheets:
        sheet.save()
    strangers(year)
    total = next(cell for code, cell in year.findings[special["forged"]] if code == "sheet.figure-differs")
    status = [cell for code, cell in year.findings[special["forged"]] if code == "sheet.figure-differs"][1]
    (folder / "forge.json").write_text(json.dumps({"file": special["forged"], "total": total, "status": status}))
    print(json.dumps({"saveAgain": list(special.values()), "findings": year.findings, "subjects": year.results()}))


def forge(folder):
    """Another total and another 状态 in the saved results; nothing else changes."""
    plan = json.loads((folder / "forge.json").read_text())
    path = folder / plan["file"]
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    text = parts[sheet].decode()
    for cell, value in ((plan["total"], "99.5"), (plan["status"], "核过")):
        text, count = re.subn(rf'(<c r="{cell}"[^>]*>.*?<v>)[^<]*(</v>)', rf"\g<1>{value}\g<2>", text, count=1)
        assert count == 1, cell
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, text.encode() if name == sheet else content)


if sys.argv[1] == "fill":
    fill(Path(sys.argv[2]), json.loads(Path(sys.argv[3]).read_text(encoding="utf8")))
else:
    forge(Path(sys.argv[2]))

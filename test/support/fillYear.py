"""Fills every department workbook of a folder with openpyxl, and prints what the subjects' totals must be.

A program that is not ours: it knows the sheets only by their hidden ids, and adds up with Python's decimals.
Usage: fillYear.py FOLDER RUBRIC.json
"""
import json
import random
import sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from openpyxl import load_workbook

folder, rubric = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text(encoding="utf8"))
items = {item["id"]: item for item in rubric["items"]}
given = {}
random.seed(2022)


def score_for(item):
    if item["kind"] in ("veto", "disqualification"):
        return "否"
    step = Decimal(str(item.get("step", rubric["step"])))
    steps = int(Decimal(str(item["points"])) / step)
    return step * random.randint(int(steps * 0.5) if item["kind"] == "score" else 0, steps)


for file in sorted(folder.glob("*.xlsx")):
    book = load_workbook(file)
    sheet = book.worksheets[0]
    roles = {str(cell.value)[3:]: cell.column for cell in sheet[1] if str(cell.value).startswith("pb:")}
    for row in range(1, sheet.max_row + 1):
        item = items.get(sheet.cell(row, roles["item"]).value)
        if item is None:
            continue
        subject = sheet.cell(row, roles["subjectId"]).value
        value = score_for(item)
        sheet.cell(row, roles["score0"]).value = value if isinstance(value, str) else float(value)
        sheet.cell(row, roles["reason0"]).value = "按印证材料评价"
        given.setdefault((subject, item["id"]), []).append(value)
    book.save(file)

cent = Decimal("0.01")
totals = {}
for (subject, item_id), values in given.items():
    item = items[item_id]
    if isinstance(values[0], str):
        continue
    mean = (sum(values) / len(values)).quantize(cent, ROUND_HALF_UP)
    sign = -1 if item["kind"] == "deduction" else 1
    totals[subject] = totals.get(subject, Decimal(0)) + sign * mean
print(json.dumps({subject: float(total) for subject, total in totals.items()}))

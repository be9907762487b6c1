"""Fills cells of workbooks with openpyxl, as an office without our software would: texts, numbers, real dates and percentages.

Usage: fillCells.py < JSON. The JSON maps each file to the cells of its first sheet: {"f.xlsx": {"C4": "2022-12-30"}}. A list ["date", "2022-12-30"]
or ["percent", 0.95] makes a number with that format; ["1904", true] in place of a cell lets the workbook count days from 1904.
"""
import datetime
import json
import sys

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904


def fill(sheet, place, value):
    cell = sheet[place]
    if not isinstance(value, list):
        cell.value = value
        return
    kind, given = value
    cell.value = datetime.date.fromisoformat(given) if kind == "date" else given
    cell.number_format = 'yyyy"年"m"月"d"日"' if kind == "date" else "0%"


def main():
    for path, cells in json.load(sys.stdin).items():
        book = openpyxl.load_workbook(path)
        if cells.pop("1904", False):
            book.epoch = CALENDAR_MAC_1904
        for place, value in cells.items():
            fill(book.worksheets[0], place, value)
        book.save(path)


main()

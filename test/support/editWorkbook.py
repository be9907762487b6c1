"""Edits workbooks with openpyxl as an office without our software would: a row inserted, the first sheet renamed.

Usage: editWorkbook.py ROW NAME FILE... Inserts an empty row above ROW (from 1) of the first sheet and saves the file in place.
"""
import sys

import openpyxl


def main():
    row, name, files = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
    for path in files:
        book = openpyxl.load_workbook(path)
        sheet = book.worksheets[0]
        # openpyxl leaves merged areas where they were, over cells that have moved: whoever inserts rows with it unmerges first.
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
        sheet.insert_rows(row)
        sheet.title = name
        book.save(path)


main()

"""Pastes TRUE over every blank number cell of the first sheet that may be filled, as a paste from another table would.

Usage: pasteTruth.py FILE
"""
import sys

import openpyxl


def main():
    [path] = sys.argv[1:]
    book = openpyxl.load_workbook(path)
    for row in book.worksheets[0].iter_rows():
        for cell in row:
            merged = isinstance(cell, openpyxl.cell.cell.MergedCell)
            if not merged and cell.value is None and not cell.protection.locked and cell.number_format == "General":
                cell.value = True
    book.save(path)


main()

"""Changes one cell of a workbook with openpyxl, as somebody would who wants another score in a sealed file.

Usage: changeCell.py FILE SHEET CELL NUMBER
"""
import sys

import openpyxl


def main():
    path, sheet, cell, number = sys.argv[1:]
    book = openpyxl.load_workbook(path)
    book[sheet][cell].value = float(number)
    book.save(path)


main()

"""For each workbook named on standard input one line of JSON: what openpyxl shows in its cells, by sheet and place, or null where it opens none."""
import json
import sys
import warnings

import openpyxl
from openpyxl.worksheet._reader import WorksheetReader

warnings.simplefilter("ignore")
# It puts the target of a link into a blank cell, which no program shows.
WorksheetReader.bind_hyperlinks = lambda reader: None


def plain(value):
    return value if value is None or isinstance(value, (str, bool, int, float)) else {"other": str(value)}


def shown(path):
    book = openpyxl.load_workbook(path, data_only=True)
    return {
        ws.title: {cell.coordinate: plain(cell.value) for row in ws.iter_rows() for cell in row if cell.value is not None}
        for ws in book.worksheets
    }


for line in sys.stdin:
    try:
        found = shown(line.rstrip("\n"))
    except Exception:
        # Whatever stops it, it shows nothing and so decides nothing.
        found = None
    print(json.dumps(found), flush=True)

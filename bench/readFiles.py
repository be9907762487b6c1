"""openpyxl reads the scores of all files, or zipfile only unpacks them; prints what readFiles.mjs prints. Usage: readFiles.py library folder"""
import json
import os
import resource
import sys
import zipfile


def scores(path):
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    rows = book.worksheets[0].iter_rows(values_only=True)
    columns = {mark: column for column, mark in enumerate(next(rows))}
    item, score, reason = (columns[mark] for mark in ("pb:item", "pb:score0", "pb:reason0"))
    for row in rows:
        if len(row) > item and isinstance(row[item], str) and not row[item].startswith("@"):
            yield 0 if row[score] == "否" else row[score], row[reason]
    book.close()


def unpacked(path):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            archive.read(name)
    return ()


library, folder = sys.argv[1:]
read = scores if library == "openpyxl" else unpacked
found = {"scores": 0, "sum": 0, "characters": 0}
for name in os.listdir(folder):
    for score, reason in read(os.path.join(folder, name)):
        found["scores"] += 1
        found["sum"] += score
        found["characters"] += len(reason)
used = resource.getrusage(resource.RUSAGE_SELF)
found["sum"] = f"{found['sum']:.3f}"
print(json.dumps({**found, "seconds": used.ru_utime + used.ru_stime, "memory": round(used.ru_maxrss / 1000)}))

"""Prints as JSON what openpyxl sees in each workbook named on the command line."""
import json
import sys

import openpyxl
from openpyxl.utils import get_column_letter


def plain(value):
    if value is None or isinstance(value, (str, bool)):
        return value
    if isinstance(value, (int, float)):
        return value
    return {"other": str(value)}


def look(cell):
    edges = {side: getattr(cell.border, side).style for side in ("top", "right", "bottom", "left")}
    solid = cell.fill.fill_type == "solid"
    return {
        "font": cell.font.name,
        "size": cell.font.sz,
        "bold": bool(cell.font.b),
        "color": cell.font.color.rgb if cell.font.color is not None else None,
        "fill": cell.fill.fgColor.rgb if solid else None,
        "horizontal": cell.alignment.horizontal,
        "vertical": cell.alignment.vertical,
        "wrap": bool(cell.alignment.wrap_text),
        "format": cell.number_format,
        "locked": cell.protection.locked,
        "quoted": bool(cell.quotePrefix),
        "border": edges,
    }


def sheet(formulas, values, with_looks):
    cells = []
    for row in formulas.iter_rows():
        for cell in row:
            cached = values[cell.coordinate]
            is_formula = cell.data_type == "f"
            if cell.value is None and cached.value is None and not with_looks:
                continue
            if cell.value is None and not cell.has_style:
                continue
            entry = {"cell": cell.coordinate, "value": plain(cached.value), "type": cached.data_type}
            if is_formula:
                entry["formula"] = str(cell.value)[1:]
            if with_looks:
                entry["look"] = look(cell)
                entry["link"] = cell.hyperlink.location if cell.hyperlink is not None else None
            cells.append(entry)
    found = {"name": formulas.title, "state": formulas.sheet_state, "cells": cells}
    if with_looks:
        found.update(features(formulas))
    return found


def features(ws):
    rules = []
    for area in ws.conditional_formatting:
        for rule in area.rules:
            rules.append({
                "area": str(area.sqref),
                "formula": rule.formula[0],
                "priority": rule.priority,
                "fill": rule.dxf.fill.bgColor.rgb,
                "color": rule.dxf.font.color.rgb if rule.dxf.font is not None and rule.dxf.font.color is not None else None,
            })
    return {
        "protection": {
            "sheet": ws.protection.sheet,
            "password": ws.protection.password,
            "formatColumns": ws.protection.formatColumns,
            "formatRows": ws.protection.formatRows,
            "formatCells": ws.protection.formatCells,
        },
        "validations": [
            {
                "area": str(one.sqref), "type": one.type, "operator": one.operator, "formula1": one.formula1,
                "formula2": one.formula2, "errorTitle": one.errorTitle, "error": one.error,
                "promptTitle": one.promptTitle, "prompt": one.prompt, "style": one.errorStyle,
                "blank": one.allow_blank, "showError": one.showErrorMessage, "showInput": one.showInputMessage,
            }
            for one in ws.data_validations.dataValidation
        ],
        "conditionalFormats": sorted(rules, key=lambda rule: rule["priority"]),
        "merges": sorted(str(area) for area in ws.merged_cells.ranges),
        "widths": {key: one.width for key, one in sorted(ws.column_dimensions.items())},
        "hiddenColumns": [key for key, one in sorted(ws.column_dimensions.items()) if one.hidden],
        "heights": {str(key): one.ht for key, one in sorted(ws.row_dimensions.items()) if one.ht is not None},
        "hiddenRows": [key for key, one in sorted(ws.row_dimensions.items()) if one.hidden],
        "freeze": ws.freeze_panes,
        "gridlines": ws.sheet_view.showGridLines,
        "printArea": [str(area) for area in ws.print_area] if ws.print_area else [],
        "printTitles": ws.print_title_rows,
        "printColumns": ws.print_title_cols,
        "page": {
            "paper": ws.page_setup.paperSize, "orientation": ws.page_setup.orientation,
            "wide": ws.page_setup.fitToWidth, "tall": ws.page_setup.fitToHeight,
            "fit": ws.sheet_properties.pageSetUpPr.fitToPage if ws.sheet_properties.pageSetUpPr else None,
            "left": ws.page_margins.left, "footer": ws.page_margins.footer,
        },
        "footer": [ws.oddFooter.left.text, ws.oddFooter.center.text, ws.oddFooter.right.text],
        "breaks": [one.id for one in ws.row_breaks.brk],
        "charts": [
            {
                "title": "".join(run.t for paragraph in one.title.tx.rich.p for run in paragraph.r or []),
                "from": [one.anchor._from.row, one.anchor._from.col], "to": [one.anchor.to.row, one.anchor.to.col],
                "series": [
                    {
                        "values": series.val.numRef.f, "categories": series.cat.strRef.f,
                        "numbers": [point.v for point in series.val.numRef.numCache.pt],
                        "name": series.tx.v if series.tx.strRef is None else series.tx.strRef.f,
                    }
                    for part in one._charts for series in part.series
                ],
            }
            for one in ws._charts
        ],
        "tab": ws.sheet_properties.tabColor.rgb if ws.sheet_properties.tabColor is not None else None,
    }


def workbook(path, with_looks):
    formulas = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    names = {one.name: one.attr_text for one in formulas.defined_names.definedName}
    return {
        "sheets": [sheet(ws, values[ws.title], with_looks) for ws in formulas.worksheets],
        "names": names,
        "fullCalcOnLoad": formulas.calculation.fullCalcOnLoad,
        "title": formulas.properties.title,
    }


looks = sys.argv[1] == "looks"
json.dump([workbook(path, looks) for path in sys.argv[2:]], sys.stdout)

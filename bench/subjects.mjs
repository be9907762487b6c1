// The same workbook through three libraries: as much of each plan as the library can write, and all cells read back.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const ExcelJS = require("exceljs");
const XLSX = require("@e965/xlsx");

/** Actions by library, for writing the plans and for reading our file of them. Each action returns a promise or a value. */
export async function subjectsOf(product, plans) {
  const { writeXlsx, readXlsx } = await import(pathToFileURL(product).href);
  const bytes = writeXlsx(plans);
  return {
    write: {
      pingbiao: () => writeXlsx(plans),
      exceljs: () => exceljsWorkbook(plans).xlsx.writeBuffer(),
      "@e965/xlsx": () => XLSX.write(sheetjsWorkbook(plans), { type: "buffer", bookType: "xlsx", compression: true }),
    },
    read: {
      pingbiao: () => readXlsx(bytes),
      exceljs: () => new ExcelJS.Workbook().xlsx.load(bytes),
      "@e965/xlsx": () => XLSX.read(bytes, { type: "buffer", dense: true }),
    },
  };
}

function exceljsWorkbook(plans) {
  const workbook = new ExcelJS.Workbook();
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const plan of plans) {
    const sheet = workbook.addWorksheet(plan.name, { state: plan.visibility });
    const styles = new Map(Object.entries(plan.styles).map(([name, style]) => [name, exceljsStyle(style)]));
    plan.columns.forEach((column, index) => Object.assign(sheet.getColumn(index + 1), column));
    for (const [row, { height }] of plan.rows) if (height !== undefined) sheet.getRow(row + 1).height = height;
    for (const cell of plan.cells) {
      const target = sheet.getCell(cell.row + 1, cell.column + 1);
      const result = cell.value ?? undefined;
      target.value = cell.formula === undefined ? cell.value : { formula: cell.formula, result };
      if (cell.style !== undefined) target.style = styles.get(cell.style);
    }
    for (const { top, left, bottom, right } of plan.merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
    for (const rule of plan.validations) sheet.dataValidations.add(reference(rule.area), exceljsValidation(rule));
    for (const format of plan.conditionalFormats) sheet.addConditionalFormatting(exceljsFormat(format));
    // Without a password, as we write it: exceljs would else spend its time on a hash.
    if (plan.protected) sheet.sheetProtection = { sheet: true, formatColumns: true, formatRows: true };
  }
  return workbook;
}

function exceljsStyle(style) {
  const side = (line) => (line === undefined ? undefined : { style: line });
  const { top, right, bottom, left } = style.border ?? {};
  return {
    font: {
      name: style.font === "hei" ? "黑体" : "宋体",
      size: style.size ?? 11,
      bold: style.bold,
      color: argb(style.color),
    },
    fill: style.fill === undefined ? undefined : { type: "pattern", pattern: "solid", fgColor: argb(style.fill) },
    border: { top: side(top), right: side(right), bottom: side(bottom), left: side(left) },
    alignment: { horizontal: style.horizontal, vertical: style.vertical, wrapText: style.wrap, indent: style.indent },
    numFmt: style.format,
    protection: { locked: style.unlocked !== true },
  };
}

function exceljsValidation({ rule, errorTitle, error, promptTitle, prompt }) {
  const common = {
    allowBlank: true,
    showErrorMessage: true,
    showInputMessage: true,
    errorTitle,
    error,
    promptTitle,
    prompt,
  };
  if (rule.type === "list") return { ...common, type: "list", formulae: [`"${rule.values.join(",")}"`] };
  if (rule.type === "textLength")
    return { ...common, type: "textLength", operator: "lessThanOrEqual", formulae: [rule.max] };
  const isOpen = rule.max === null;
  return {
    ...common,
    type: "decimal",
    operator: isOpen ? "greaterThanOrEqual" : "between",
    formulae: isOpen ? [rule.min] : [rule.min, rule.max],
  };
}

function exceljsFormat({ area, formula, fill, color }) {
  const style = { fill: { type: "pattern", pattern: "solid", bgColor: argb(fill) }, font: { color: argb(color) } };
  return { ref: reference(area), rules: [{ type: "expression", formulae: [formula], style }] };
}

function sheetjsWorkbook(plans) {
  const workbook = XLSX.utils.book_new();
  for (const plan of plans) {
    const sheet = { "!merges": [], "!ref": "A1" };
    const used = { s: { r: 0, c: 0 }, e: { r: 0, c: 0 } };
    for (const { row, column, value, formula } of plan.cells) {
      if (value === null && formula === undefined) continue;
      used.e = { r: Math.max(used.e.r, row), c: Math.max(used.e.c, column) };
      const cell = { t: typeof value === "number" ? "n" : "s", v: value ?? "" };
      if (formula !== undefined) cell.f = formula;
      sheet[XLSX.utils.encode_cell({ r: row, c: column })] = cell;
    }
    sheet["!ref"] = XLSX.utils.encode_range(used);
    sheet["!cols"] = plan.columns.map(({ width }) => ({ wch: width }));
    sheet["!merges"] = plan.merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    XLSX.utils.book_append_sheet(workbook, sheet, plan.name);
  }
  return workbook;
}

function reference({ top, left, bottom, right }) {
  return XLSX.utils.encode_range({ s: { r: top, c: left }, e: { r: bottom, c: right } });
}

function argb(color) {
  return color === undefined ? undefined : { argb: `FF${color.slice(1)}` };
}

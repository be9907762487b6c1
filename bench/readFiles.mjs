// One library reads the scores of all files in a process of its own, one file at a time; prints what it found, the processor
// time (s) and the peak memory (MB). Usage: node readFiles.mjs product library folder
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const [, , product, library, folder] = process.argv;
const { readSheet, checkedScores, unzip } = await import(pathToFileURL(product).href);

/** By library: the scores and reasons of one file. Those of others look for them as {@link scoresIn} says. */
const readers = {
  "pingbiao, checked": (bytes, file) => checkedScores(file, bytes).map(({ value, reason }) => [value, reason]),
  "pingbiao, cells": (bytes) => scoresIn(readSheet(bytes)),
  async exceljs(bytes) {
    const workbook = new (require("exceljs").Workbook)();
    await workbook.xlsx.load(bytes);
    const [sheet] = workbook.worksheets;
    return scoresIn({ rows: sheet.rowCount, at: (row, column) => sheet.getCell(row + 1, column + 1).value });
  },
  "@e965/xlsx"(bytes) {
    const workbook = require("@e965/xlsx").read(bytes, { type: "buffer", dense: true });
    const data = workbook.Sheets[workbook.SheetNames[0]]["!data"];
    return scoresIn({ rows: data.length, at: (row, column) => data[row]?.[column]?.v ?? null });
  },
  "pingbiao, unzip only": (bytes) => unzip(bytes).flatMap(() => []),
};

/** Scores and reasons of a form: the first row marks the columns, and rows of items carry their id. */
function scoresIn({ rows, at }) {
  const columns = {};
  for (let column = 0; column < 20; column += 1) columns[at(0, column)] = column;
  const found = [];
  for (let row = 1; row < rows; row += 1) {
    const item = at(row, columns["pb:item"]);
    if (typeof item !== "string" || item.startsWith("@")) continue;
    const score = at(row, columns["pb:score0"]);
    found.push([score === "否" ? false : score, at(row, columns["pb:reason0"])]);
  }
  return found;
}

const found = { scores: 0, sum: 0, characters: 0 };
const start = process.cpuUsage();
for (const file of readdirSync(folder)) {
  for (const [score, reason] of await readers[library](readFileSync(join(folder, file)), file)) {
    found.scores += 1;
    found.sum += Number(score);
    found.characters += reason.length;
  }
}
const { user, system } = process.cpuUsage(start);
const memory = Math.round(process.resourceUsage().maxRSS / 1000);
console.log(JSON.stringify({ ...found, sum: found.sum.toFixed(3), seconds: (user + system) / 1e6, memory }));

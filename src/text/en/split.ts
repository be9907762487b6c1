/** Words of the step 拆分 in English. */
import type { SplitWords } from "../zh/split";

/** The English words. */
export const enSplit: SplitWords = {
  departments: "Departments",
  allDepartments: (count) => `All ${count}`,
  someDepartments: (chosen, count) => `${chosen} of ${count}`,
  noDepartments: "Choose at least one",
  departmentItems: (name, items) => `${name} (${items} ${items === 1 ? "item" : "items"})`,
  reviewers: "Reviewers",
  reviewersHint: "One name a line: each reviewer gets a workbook. Without names, each department gets one.",
  reviewersPlaceholder: "optional",
  result: "To be made",
  workbooks: (count) => `${count} ${count === 1 ? "workbook" : "workbooks"}`,
  perDepartment: (departments, reviewers) => `${departments} departments × ${reviewers} reviewers`,
  withList: "with a list to tick off",
  byDownload: (archive) => `Downloaded as one archive: ${archive}`,
  byOpening:
    "Excel on this machine cannot download from a pane. Open the workbooks one by one here and save each under the name shown.",
  notReady: "Not ready yet:",
  make: (count) => `Make ${count} ${count === 1 ? "workbook" : "workbooks"}`,
  makeNone: "Make workbooks",
  making: "Making workbooks…",
  progress: (done, count, file) => `${done} / ${count}  ${file}`,
  cancelled: "Cancelled; no file was made.",
  downloaded: (archive) =>
    `Downloaded “${archive}”. Unpack it and send each department its workbook; when they return, drop them all into Combine.`,
  again: "Download again",
  ready: (count) => `${count} files are ready. Open each, save it under the name shown, and send it out.`,
  open: "Open",
  opened: "opened",
  openFile: (file) => `Open “${file}”`,
  openedFile: (file) => `Opened “${file}”; save it in its new window.`,
};

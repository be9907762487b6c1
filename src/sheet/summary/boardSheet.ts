/** 交表情况: departments and reviewers down, subjects across; it doubles as the list to chase. */
import { boardLines, lineName, type BoardEntry, type BoardLine } from "../../core/board";
import type { Consolidation } from "../../core/consolidate";
import { subjectName } from "../../core/scope";
import { WORDS } from "../../text/sheetWords";
import { BOARD_WORDS, SEAL_WORDS, SUMMARY_SHEETS } from "../../text/summaryWords";
import type { SheetPlan } from "../plan";
import type { StyleName } from "../styles";
import { planListSheet, textCell, type ListColumn } from "./listSheet";

/** The plan of 交表情况: a row a department or a reviewer, a column a subject, and the files that were accepted from it with their seals. */
export function planBoardSheet({ rubric, board, sheet, files }: Consolidation): SheetPlan {
  const lines = boardLines(board);
  const columns: readonly ListColumn<BoardLine>[] = [
    { heading: WORDS.department, width: 22, cell: (line) => textCell(lineName(line, "全部考核要点"), "group") },
    ...sheet.assignment.subjects.map((subject): ListColumn<BoardLine> => ({
      heading: subjectName(rubric, subject),
      width: 14,
      cell: ({ entries }) => {
        const entry = entries.find((candidate) => candidate.subject === subject);
        return entry === undefined ? textCell("") : textCell(boardText(entry), BOARD_STYLES[entry.status]);
      },
    })),
    { heading: "交来的文件", width: 40, cell: (line) => textCell(filesOf(files, line)) },
  ];
  const open = board.filter(({ status }) => status !== "complete" && status !== "excused").length;
  return planListSheet({
    name: SUMMARY_SHEETS.board,
    title: `${rubric.title}　${SUMMARY_SHEETS.board}`,
    note:
      open === 0
        ? "各部门均已交齐。"
        : `还有${open}处未交齐：未交（没有收到）、未完（缺n项）、有误（须更正）、待选定（一个部门交来几份，内容不同或互补）。`,
    footer: rubric.shortTitle,
    orientation: "landscape",
    columns,
    entries: lines,
    emptyText: "没有评价部门",
  });
}

const BOARD_STYLES: Readonly<Record<BoardEntry["status"], StyleName>> = {
  missing: "swatchMissing",
  partial: "swatchMissing",
  complete: "center",
  conflict: "swatchWrong",
  invalid: "swatchWrong",
  excused: "center",
};

/** A field in words. Example: 未完（缺2项）. */
export function boardText({ status, missing }: BoardEntry): string {
  return status === "partial" ? `${BOARD_WORDS.partial}（缺${missing.length}项）` : BOARD_WORDS[status];
}

function filesOf(files: Consolidation["files"], { department, reviewer }: BoardLine): string {
  const own = files.filter(({ status, sheet }) => {
    const { department: from = null, reviewer: by = null } = sheet?.assignment ?? {};
    return status === "accepted" && from === department && (reviewer === null || by === reviewer);
  });
  return own.map(({ file, sheet }) => `${file}（${SEAL_WORDS[sheet?.seal ?? "none"]}）`).join("\n");
}

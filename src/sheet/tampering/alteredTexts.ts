/** What the sheet says itself—points, titles, criteria, names—where it no longer says what the rubric says: it misleads whoever scores or signs. */
import { keyOf } from "../../core/kinds";
import { error, type Problem } from "../../core/problem";
import { ancestorsOf, subjectName } from "../../core/scope";
import { figureRows } from "../layouts/blocks";
import { pointsText, titleText } from "../layouts/documentCells";
import type { FoundSheet } from "../readScores";
import type { OwnRow } from "../sheetRows";
import {
  alteredPoints,
  alteredSubject,
  alteredText,
  alteredTextIfAny,
  isAltered,
  isBlankAt,
  place,
} from "./alteredCell";
import { alteredHead } from "./alteredHead";

/** Altered cells of the head, of the sheet's own rows, and of the rows of figures, each in sheet order. */
export function alteredTexts(found: FoundSheet, own: readonly OwnRow[]): readonly Problem[] {
  return [...alteredHead(found), ...own.flatMap((row) => ofItem(found, row)), ...ofFigures(found)];
}

function ofItem(found: FoundSheet, { row, item, subject, of: own }: OwnRow): readonly Problem[] {
  const { frame } = found;
  const of = { item, ...(subject === "" ? {} : { subject: found.subjectName(subject) }) };
  const key = { row, role: "key", right: keyOf(own), of } as const;
  const lineage = found.column("group0") < 0 ? [] : ancestorsOf(frame.scope.rubric, own.group);
  const weight = lineage[0]?.weight ?? null;
  return [
    ...ofSubject(found, row, subject),
    ...lineage.flatMap(({ title }, level) => alteredTextIfAny(found, { row, role: `group${level}`, right: title, of })),
    ...(weight === null ? [] : alteredTextIfAny(found, { row, role: "weight", right: `${weight}%`, of })),
    ...alteredText(found, { row, role: "no", right: own.no, of }),
    ...alteredText(found, { row, role: "title", right: titleText(own, frame), of }),
    ...alteredText(found, { row, role: "criteria", right: own.criteria, of }),
    ...alteredPoints(found, { row, role: "points", right: pointsText(own, frame.edition), of }),
    ...(isAltered(found, key) ? [error("sheet.key-altered", {}, place(found, key))] : []),
  ];
}

/**
 * The subject's name（所评县区）beside the items of a form; one still to be typed may be anything. It matters more than other texts: whoever reads 随县
 * beside scores that count for 曾都区 signs for the wrong one, so another subject's name is an error.
 */
function ofSubject(found: FoundSheet, row: number, id: string): readonly Problem[] {
  const { rubric } = found.frame.scope;
  if (id === "" || id.startsWith("#")) return [];
  const wanted = { row, role: "subject", right: subjectName(rubric, id), of: { subject: id } } as const;
  const others = rubric.subjects.filter((subject) => subject.id !== id).map(({ name }) => name);
  return isBlankAt(found, wanted) ? [] : alteredSubject(found, wanted, others);
}

/** Labels and points of subtotals and totals. A group that stops at a cap says so in its label（小计（上限42））, whose change would hide the rule. */
function ofFigures(found: FoundSheet): readonly Problem[] {
  const figures = new Map<string, ReturnType<typeof figureRows>[number]>(
    figureRows(found.frame).map((figure) => [figure.mark, figure]),
  );
  const [first] = found.frame.columns;
  return found.rows.flatMap(({ row, item, subject }) => {
    const figure = figures.get(item);
    if (figure === undefined || first === undefined) return [];
    const of = subject === "" ? {} : { subject: found.subjectName(subject) };
    return [
      ...alteredText(found, { row, role: first.role, right: figure.label, of }),
      ...alteredPoints(found, { row, role: "points", right: figure.points ?? "", of }),
    ];
  });
}

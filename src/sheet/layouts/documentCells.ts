/** Cells that every row has whatever its score: number, groups, title, criteria, points, hidden ids; and the merged groups. */
import { keyOf, goesTo } from "../../core/kinds";
import type { Group, Item, ItemKind } from "../../core/rubric";
import { ancestorsOf, subjectName } from "../../core/scope";
import { filled } from "../../text/sheetWords";
import { TODAY, type Edition } from "../format/edition";
import { placeText } from "../address";
import type { PlannedCell } from "../plan";
import type { StyleName } from "../styles";
import type { Block } from "./blocks";
import { columnOf, type Frame, type Role } from "./frame";
import type { Span } from "./spans";

/** A cell in the column of a role, or nothing where the layout has no such column. */
function cellIn(
  frame: Frame,
  row: number,
  role: Role,
  value: string | number | null,
  style: StyleName,
): readonly PlannedCell[] {
  const column = columnOf(frame, role);
  return column < 0 ? [] : [{ row, column, value, style }];
}

/** The document's own cells of one band, one row an item: what is printed, and in hidden columns the ids that make rows sortable. `block` is the band's first. */
export function documentCells(block: Block): readonly PlannedCell[] {
  const { frame } = block;
  return frame.scope.items.flatMap((item, index) => {
    const row = block.top + index;
    return [
      ...cellIn(frame, row, "title", titleText(item, frame), "text"),
      ...cellIn(frame, row, "criteria", item.criteria, "text"),
      ...cellIn(frame, row, "points", pointsText(item, frame.edition), goesTo(item, "base") ? "points" : "status"),
      ...cellIn(frame, row, "item", item.id, "machine"),
      ...cellIn(frame, row, "subjectId", frame.geometry.across ? null : block.subject, "machine"),
      ...cellIn(frame, row, "key", keyOf(item), "machine"),
      ...numberCell(frame, row, item, index),
    ];
  });
}

/** The number links to the item's full criteria. */
function numberCell(frame: Frame, row: number, item: Item, index: number): readonly PlannedCell[] {
  const link = placeText(frame.edition.words.sheets.criteria, `A${index + 3}`);
  return cellIn(frame, row, "no", item.no, "link").map((cell) => ({ ...cell, link }));
}

/** What the title column says. Example: 食品抽检〔食品科〕, with the 科室 where no criteria stand beside it. */
export function titleText(item: Item, frame: Frame): string {
  const { office, title } = item;
  if (office === undefined || columnOf(frame, "criteria") >= 0) return title;
  return filled(frame.edition.words.phrases.office, { title, office });
}

/** What the 分值 column says. Example: 10, 加分≤10, 扣分, 一票否决. */
export function pointsText({ kind, points }: Item, { words }: Edition = TODAY): string | number {
  const most = points === null ? "" : filled(words.phrases.most, { points });
  const byKind: Readonly<Record<ItemKind, string | number>> = {
    score: points ?? "",
    bonus: `${words.labels.bonus}${most}`,
    deduction: `${words.labels.deduction}${most}`,
    veto: words.phrases.veto,
    disqualification: words.labels.disqualified,
  };
  return byKind[kind];
}

/** Cells at the left of a band that reach over several rows: groups with their weights, and the subject's name; before pages cut them. */
export function spansOf(block: Block): readonly Span[] {
  return [...groupSpans(block), ...weightSpans(block), ...subjectSpans(block)];
}

function groupSpans(block: Block): readonly Span[] {
  const { frame } = block;
  const depth = frame.columns.filter((column) => column.role.startsWith("group")).length;
  return Array.from({ length: depth }, (_, level) => level).flatMap((level) => {
    const column = columnOf(frame, `group${level}`);
    return runs(block, (item) => lineage(block, item)[level]).map(({ group, top, bottom }) => {
      const deepest = lineageOf(block, group).length - 1 === level && isLeafRun(block, top, bottom, level);
      const right = deepest ? column + depth - 1 - level : column;
      return { area: { top, bottom, left: column, right }, text: group.title, style: "group" as const };
    });
  });
}

function weightSpans(block: Block): readonly Span[] {
  const column = columnOf(block.frame, "weight");
  if (column < 0) return [];
  return runs(block, (item) => lineage(block, item)[0]).map(({ group, top, bottom }) => ({
    area: { top, bottom, left: column, right: column },
    text: group.weight === null ? "" : `${group.weight}%`,
    style: "center" as const,
  }));
}

function subjectSpans(block: Block): readonly Span[] {
  const column = columnOf(block.frame, "subject");
  if (column < 0) return [];
  const unnamed = block.subject.startsWith("#");
  const text = unnamed ? "" : subjectName(block.frame.scope.rubric, block.subject);
  const area = { top: block.top, bottom: block.bottom, left: column, right: column };
  return [{ area, text, style: unnamed ? "nameInput" : "group" }];
}

interface Run {
  readonly group: Group;
  readonly top: number;
  readonly bottom: number;
}

/** Stretches of neighbouring items under the same group. */
function runs(block: Block, groupOf: (item: Item) => Group | undefined): readonly Run[] {
  const found: Run[] = [];
  block.frame.scope.items.forEach((item, index) => {
    const group = groupOf(item);
    const row = block.top + index;
    const last = found.at(-1);
    if (group === undefined) return;
    if (last !== undefined && last.group.id === group.id && last.bottom === row - 1)
      found[found.length - 1] = { ...last, bottom: row };
    else found.push({ group, top: row, bottom: row });
  });
  return found;
}

function lineage(block: Block, item: Item): readonly Group[] {
  return lineageOf(block, { id: item.group });
}

function lineageOf(block: Block, group: Pick<Group, "id">): readonly Group[] {
  return ancestorsOf(block.frame.scope.rubric, group.id);
}

/** Whether no item of the run lies in a deeper group, so that the group's cell may reach to the title. */
function isLeafRun(block: Block, top: number, bottom: number, level: number): boolean {
  return block.frame.scope.items
    .slice(top - block.top, bottom - block.top + 1)
    .every((item) => lineage(block, item).length - 1 === level);
}

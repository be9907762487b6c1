/** Native validation and conditional formats of one block. */
import { counts } from "../../core/check";
import { isYesNo } from "../../core/kinds";
import type { Item, ItemKind } from "../../core/rubric";
import { ANSWERS, stepOf } from "../../core/typed";
import { STATUS, WORDS } from "../../text/sheetWords";
import { a1, fixedColumn } from "../address";
import type { Area, ConditionalFormatPlan, ValidationPlan } from "../plan";
import { acceptsFormula, isBlankFormula } from "../rowFormulas";
import { COLORS } from "../styles";
import { blockRange, figureRowOf, scoreCells, type Block } from "./blocks";
import { columnOf, needColumn } from "./frame";
import { reasonAddress } from "./itemCells";

/** Excel shows 255 characters of a prompt and 225 of an error; these leave room for the words around them. */
const PROMPT_LENGTH = 200;
const TITLE_LENGTH = 60;

/**
 * One validation（数据有效性）an item: range and step for the score cells, said in Chinese. `blocks` are the lanes of a band, which lie side by
 * side or apart. It refuses what is typed; what is pasted the status column catches. Example for an item of 5 points: a number from 0 to 5
 * on the step; where no points are printed, from 0 on.
 */
export function validationsOf(blocks: readonly Block[]): readonly ValidationPlan[] {
  const [first] = blocks;
  if (first === undefined) return [];
  return first.frame.scope.items.flatMap((item, index) =>
    scoreAreas(blocks, first.top + index).map((area) => validation(first, item, area)),
  );
}

/** Neighbouring score columns share one validation: Excel wants no two over one cell. */
function scoreAreas(blocks: readonly Block[], row: number): readonly Area[] {
  const columns = blocks.map((block) => needColumn(block.frame, `score${block.lane.index}`));
  return [{ top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) }];
}

function validation(block: Block, item: Item, area: Area): ValidationPlan {
  const step = stepOf(block.frame.scope.rubric, item);
  const title = item.title.length > TITLE_LENGTH ? `${item.title.slice(0, TITLE_LENGTH)}…` : item.title;
  const common = { area, ...promptOf(block, item) };
  if (isYesNo(item))
    return {
      ...common,
      rule: { type: "list", values: [ANSWERS.yes, ANSWERS.no] },
      errorTitle: STATUS.notYesNo,
      error: `“${title}”请选“是”或“否”。`,
    };
  const range = item.points === null ? "不小于0" : `0～${item.points}`;
  return {
    ...common,
    rule: { type: "custom", formula: acceptsFormula(item, step, a1(area.top, area.left)) },
    errorTitle: "得分有误",
    error:
      `第${item.no}项“${title}”的${ASKED[item.kind]}应为${range}之间的数，且为${step}的倍数。请改正后再填。`.replace(
        "不小于0之间的数",
        "不小于0的数",
      ),
  };
}

/** What is asked for, as a refusal calls it. */
const ASKED: Readonly<Record<ItemKind, string>> = {
  score: "得分",
  bonus: WORDS.bonus,
  deduction: `${WORDS.deduction}（填正数）`,
  veto: "得分",
  disqualification: "得分",
};

/** Where the sheet has no column for criteria, the cell tells them when it is selected. */
function promptOf(block: Block, item: Item): Pick<ValidationPlan, "promptTitle" | "prompt"> {
  const text = [item.criteria, item.focus ?? ""].filter((part) => part !== "").join("\n");
  if (columnOf(block.frame, "criteria") >= 0 || text === "") return {};
  const cut = text.length > PROMPT_LENGTH ? `${text.slice(0, PROMPT_LENGTH)}…（全文见评分标准）` : text;
  return { promptTitle: `第${item.no}项 评分要点`.slice(0, 32), prompt: cut };
}

/**
 * Conditional formats（条件格式）of one block: tints for wrong, not scored, reason missing, and for the total's state while it is not
 * complete. They ask the hidden columns, which hold a number only for a valid score. What stands first wins.
 */
export function formatsOf(block: Block): readonly ConditionalFormatPlan[] {
  const { valid } = scoreCells(block, block.top);
  const column = needColumn(block.frame, `score${block.lane.index}`);
  const area = { top: block.top, bottom: block.bottom, left: column, right: column };
  const fixedValid = valid.replace(/^([A-Z]+)/, "$$$1");
  return [
    { area, formula: `AND(ISTEXT(${fixedValid}),${fixedValid}<>"blank")`, fill: COLORS.wrong, color: COLORS.wrongText },
    { area, formula: `${fixedValid}="blank"`, fill: COLORS.missing },
    ...reasonFormats(block),
    ...(block.lane.counted ? [totalFormat(block)] : []),
  ];
}

/** One format a stretch of items that require a reason. The 分值 column tells full marks; bonus, deduction and veto have text there. */
function reasonFormats(block: Block): readonly ConditionalFormatPlan[] {
  const { frame } = block;
  if (!counts(frame.scope.rubric, block.lane)) return [];
  const column = needColumn(frame, `reason${block.lane.reason}`);
  return requiringRuns(block).map(({ top, bottom }) => {
    const { valid } = scoreCells(block, top);
    const points = fixedColumn(top, needColumn(frame, "points"));
    const below = `OR(AND(ISNUMBER(${points}),${valid}<${points}),AND(ISTEXT(${points}),${valid}>0))`;
    const formula = `IF(ISNUMBER(${valid}),AND(${below},${isBlankFormula(reasonAddress(block, top))}),1=0)`;
    return { area: { top, bottom, left: column, right: column }, formula, fill: COLORS.missing };
  });
}

/** Stretches of neighbouring rows whose items require a reason. */
function requiringRuns(block: Block): readonly { readonly top: number; readonly bottom: number }[] {
  const rows = block.frame.scope.items.flatMap((item, index) => (item.requiresReason ? [block.top + index] : []));
  const starts = rows.filter((row) => !rows.includes(row - 1));
  const ends = rows.filter((row) => !rows.includes(row + 1));
  return starts.map((top, index) => ({ top, bottom: ends[index] ?? top }));
}

function totalFormat(block: Block): ConditionalFormatPlan {
  const { stateMark, stateRole } = block.frame.geometry;
  const row = figureRowOf(block, stateMark);
  const column = needColumn(block.frame, stateRole(block.lane));
  const total = figureRowOf(block, "@total");
  const open = `COUNT(${blockRange(block, `valid${block.lane.index}`)})<${block.frame.scope.items.length}`;
  const area = { top: row, bottom: row, left: column, right: column };
  return {
    area,
    formula: `AND(${open},ISNUMBER(${fixedColumn(total, needColumn(block.frame, `text${block.lane.index}`))}))`,
    fill: COLORS.missing,
  };
}

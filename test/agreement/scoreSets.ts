/** Generated scores for the agreement tests: blank, zero, full, off step, over the cap, text, veto, and totals near grade boundaries. */
import fc from "fast-check";
import { isYesNo } from "../../src/core/kinds";
import type { Item, Rubric } from "../../src/core/rubric";
import { stepOf } from "../../src/core/typed";
import type { Entry } from "../../src/sheet/entries";

/** What one reviewer gave one subject, by item id. */
export type ScoreSet = ReadonlyMap<string, Entry>;

/** How a generated set is filled. */
type Mood = "mixed" | "valid" | "near" | "full" | "zero" | "blank";

/** Score sets of a rubric, each with its own mood, so that finished and faulty sets both are frequent. */
export function scoreSet(rubric: Rubric): fc.Arbitrary<ScoreSet> {
  const moods = fc.constantFrom<Mood>("mixed", "valid", "valid", "near", "near", "full", "zero", "blank");
  return moods.chain((mood) => {
    const entries = rubric.items.map((item) => fc.record({ raw: rawFor(rubric, item, mood), reason: reason() }));
    return fc
      .tuple(...entries)
      .map((list) => new Map(rubric.items.map((item, index) => [item.id, list[index] ?? { raw: null, reason: "" }])));
  });
}

function reason(): fc.Arbitrary<string> {
  return fc.constantFrom("", "", "  ", "\u3000 \u3000", "材料不全，酌情扣分", "=1+1", "工作扎实");
}

function rawFor(rubric: Rubric, item: Item, mood: Mood): fc.Arbitrary<Entry["raw"]> {
  if (mood === "blank") return fc.constant(null);
  if (isYesNo(item))
    return mood === "mixed"
      ? fc.constantFrom(null, "是", "否", "有", " 否 ")
      : fc.constantFrom("否", "否", "否", "否", "是");
  const step = stepOf(rubric, item);
  const most = item.points ?? 20;
  const steps = Math.round(most / step);
  const onStep = (from: number, to: number): fc.Arbitrary<number> =>
    fc.integer({ min: from, max: to }).map((count) => decimals(count * step));
  switch (mood) {
    case "full":
      return fc.constant(item.kind === "deduction" ? 0 : most);
    case "zero":
      return fc.constant(0);
    case "near":
      return item.kind === "score" ? onStep(Math.floor(steps * 0.6), steps) : onStep(0, Math.floor(steps * 0.3));
    case "valid":
      return onStep(0, steps);
    default:
      return fc.oneof({ weight: 8, arbitrary: onStep(0, steps) }, { weight: 4, arbitrary: oddities(most, step) });
  }
}

/** A decimal as somebody types it: 0.3, not 0.30000000000000004. */
function decimals(value: number): number {
  return Number(value.toFixed(3));
}

function oddities(most: number, step: number): fc.Arbitrary<Entry["raw"]> {
  const above = decimals(most + step);
  const texts = [
    `${most}`,
    `${decimals(most / 2)}分`,
    "８.５",
    " 1 ",
    "0.50",
    "08",
    ".5",
    "1.",
    "优",
    "—",
    "分",
    "1分2",
    "|",
    "1|2",
    "1e1",
    "1/2",
    "-1",
    "-0.5",
    "-0",
    "+1",
    ...[
      "８．５分",
      "８５％",
      "5%",
      "1,000",
      "8,5",
      "8。5",
      "¥5",
      "(5)",
      "12:30",
      "8-1",
      "2022/1/2",
      "5\n",
      "5\u00a0",
      "５ 分 分",
      "TRUE",
    ],
    "　",
    " ",
  ];
  const numbers = [
    above,
    decimals(most - step / 2),
    -step,
    0.1 + 0.2,
    most + 1e-10,
    1e7,
    decimals(1_234_567 + step),
    decimals(98_765_432 + step * 3),
    decimals(step / 4),
  ];
  return fc.constantFrom<Entry["raw"]>(null, null, ...texts, ...numbers);
}

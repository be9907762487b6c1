/** What 核对 shows, without the pane. */
import { error, note, warning, type Problem } from "../../src/core/problem";
import {
  openOfKind,
  problemKey,
  reviewFigures,
  sealedReason,
  sealingOf,
  sealReasons,
  sealTime,
  withReasonForAll,
} from "../../src/pane/review/reviewView";

const at = (cell: string): { readonly at: { readonly sheet: string; readonly cell: string } } => ({
  at: { sheet: "评价表", cell },
});
const text = (cell: string): Problem => warning("score.text-number", {}, at(cell));
const reasonFor = (problem: Problem, reason: string): ReadonlyMap<string, string> =>
  new Map([[problemKey(problem), reason]]);

describe("reviewFigures", () => {
  it("counts unscored items, other errors, warnings and those with a reason; spaces are none", () => {
    const problems = [
      error("score.missing"),
      error("score.over-points"),
      text("D1"),
      text("D2"),
      note("review.unfinished"),
    ];
    expect(reviewFigures(problems, reasonFor(text("D1"), "粘贴而来"))).toEqual({
      unscored: 1,
      errors: 1,
      warnings: 2,
      explained: 1,
    });
    expect(reviewFigures(problems, reasonFor(text("D1"), "  "))).toMatchObject({ explained: 0 });
  });

  it("leaves out what former seals say of themselves, but not scores changed behind one", () => {
    expect(reviewFigures([warning("seal.broken"), error("seal.lost")], new Map())).toEqual({
      unscored: 0,
      errors: 0,
      warnings: 0,
      explained: 0,
    });
    expect(reviewFigures([error("seal.changed")], new Map())).toMatchObject({ errors: 1 });
  });
});

describe("sealReasons", () => {
  it("gives each reason with its place, and none for a warning that is gone", () => {
    const reasons = new Map([...reasonFor(text("D1"), "甲"), ...reasonFor(text("D9"), "乙")]);
    expect(sealReasons([text("D1"), text("D2")], reasons)).toEqual([
      { problem: "score.text-number", ...at("D1"), text: "甲" },
    ]);
  });
});

describe("withReasonForAll", () => {
  it("fills the open ones of the kind and leaves the others", () => {
    const problems = [text("D1"), text("D2"), text("D3"), warning("reason.missing", {}, at("E1"))];
    const reasons = new Map([...reasonFor(text("D1"), "甲"), ...reasonFor(text("D3"), "丙")]);
    expect(openOfKind(problems, reasons, text("D1"))).toEqual([text("D2")]);
    const filled = withReasonForAll(problems, reasons, text("D1"));
    expect(problems.map((problem) => filled.get(problemKey(problem)))).toEqual(["甲", "甲", "丙", undefined]);
  });
});

describe("sealingOf", () => {
  const seal = {
    code: "0A1B-2C3D-4E5F-6G7H",
    time: "2024-01-31T17:05",
    file: "",
    reasons: [],
    scores: [],
    unsealed: null,
  };

  it("may be renewed only where the code does not show", () => {
    expect(sealingOf({ seals: [seal], problems: [] })).toEqual({ seal, mayRenew: false });
    expect(sealingOf({ seals: [seal], problems: [warning("seal.not-shown")] })).toEqual({ seal, mayRenew: true });
    expect(sealingOf({ seals: [], problems: [] })).toEqual({ seal: null, mayRenew: false });
  });
});

describe("sealedReason", () => {
  const seal = {
    code: "",
    time: "",
    file: "",
    scores: [],
    unsealed: null,
    reasons: sealReasons([text("D1")], reasonFor(text("D1"), "甲")),
  };

  it("is the one of that very cell", () => {
    expect(sealedReason(seal, text("D1"))).toBe("甲");
    expect(sealedReason(seal, text("D2"))).toBeNull();
  });
});

describe("sealTime", () => {
  it("is local, to the minute", () => {
    expect(sealTime(new Date(2024, 0, 5, 7, 9, 59))).toBe("2024-01-05T07:09");
  });
});

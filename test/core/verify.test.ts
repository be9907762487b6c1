import { checkCode, sealedScores } from "../../src/core/checkCode";
import type { Score } from "../../src/core/score";
import type { Seal } from "../../src/core/seal";
import { verify, type SealedContent } from "../../src/core/verify";

function aScore(item: string, changes: Partial<Score> = {}): Score {
  const where = { sheet: "评价表", cell: "G6", reasonCell: "H6" };
  return { item, subject: "x1", reviewer: null, value: 8.5, raw: 8.5, reason: "", ...where, ...changes };
}

function content(scores: readonly Score[]): SealedContent {
  const assignment = { department: "甲局", period: "2022年度", layout: "form", subjects: ["x1"] } as const;
  return { hash: "0123456789abcdef", rubric: "ab".repeat(32), assignment, head: [], scores };
}

const SCORES = [aScore("a1"), aScore("a2", { reason: "缺材料" }), aScore("b1", { reviewer: "expert" })];
const CODE = checkCode(content([]), SCORES);
const EARLIER = checkCode(content([]), SCORES, "0000-0000-0000-0000");
const SEAL: Seal = {
  ...{ code: CODE, time: "2024-01-31T17:05", file: "甲局.xlsx", reasons: [], unsealed: null },
  scores: sealedScores(SCORES),
};
const SEALED_EARLIER: Seal = { ...SEAL, code: EARLIER };
const OTHER = "0000-0000-0000-0000-0000-0000";

describe("verify", () => {
  it.each([
    ["sealed and unchanged, no paper at hand", SEAL, SCORES, null, true],
    ["sealed, unchanged, and so says the paper", SEAL, SCORES, CODE.toLowerCase(), true],
    ["sealed and unchanged, but another paper", SEAL, SCORES, OTHER, false],
    ["sealed and unchanged, what was typed is no code", SEAL, SCORES, "123", false],
    ["changed since", SEAL, [aScore("a1", { value: 8, raw: 8 }), ...SCORES.slice(1)], CODE, false],
    ["changed since, and the paper has the code of the change", SEAL, SCORES.slice(1), OTHER, false],
    ["sealed by the first release and unchanged", SEALED_EARLIER, SCORES, null, true],
    ["sealed by the first release and unchanged, and so says the paper", SEALED_EARLIER, SCORES, EARLIER, true],
    ["sealed anew, and the paper of the first release says the same scores", SEAL, SCORES, EARLIER, true],
    ["sealed by the first release and changed since", SEALED_EARLIER, SCORES.slice(1), EARLIER, false],
    ["not sealed, but the scores of a paper of the first release", null, SCORES, EARLIER, true],
    ["not sealed, but the scores of the paper", null, SCORES, CODE, true],
    ["not sealed, other scores than on paper", null, SCORES.slice(1), CODE, false],
    ["not sealed and no paper: nothing to compare", null, SCORES, null, false],
  ])("tells: %s", (_case, seal, scores, typed, matches) => {
    expect(verify(seal, content(scores), typed).matches).toBe(matches);
  });

  it("names each value and reason that changed, came or went", () => {
    const now = [
      aScore("a1", { value: 9, raw: 9, reason: "补" }),
      aScore("a2", { value: null, raw: null, reason: "缺材料" }),
      aScore("c1", { value: true, raw: "是" }),
    ];
    expect(verify(SEAL, content(now), null).differences).toEqual([
      { item: "a1", subject: "x1", reviewer: null, what: "value", sealed: "8.5", now: "9" },
      { item: "a1", subject: "x1", reviewer: null, what: "reason", sealed: "", now: "补" },
      { item: "a2", subject: "x1", reviewer: null, what: "value", sealed: "8.5", now: "" },
      { item: "b1", subject: "x1", reviewer: "expert", what: "value", sealed: "8.5", now: null },
      { item: "c1", subject: "x1", reviewer: null, what: "value", sealed: null, now: "是" },
    ]);
  });

  it("names a row that stands twice", () => {
    const differences = verify(SEAL, content([...SCORES, aScore("a1")]), null).differences;
    expect(differences).toEqual([
      { item: "a1", subject: "x1", reviewer: null, what: "value", sealed: null, now: "8.5" },
    ]);
  });

  it("names nothing while all is as sealed, in whatever order", () => {
    expect(verify(SEAL, content([...SCORES].reverse()), null)).toEqual({
      ...{ typed: null, sealed: CODE, computed: CODE, matches: true },
      differences: [],
    });
  });
});

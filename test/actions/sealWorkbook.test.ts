import fc from "fast-check";
import { checkWorkbook, type CheckReport } from "../../src/actions/checkWorkbook";
import { MOST_REASON, sealWorkbook, unsealWorkbook } from "../../src/actions/sealWorkbook";
import { verifyWorkbook, type SheetVerification } from "../../src/actions/verifyWorkbook";
import type { Checked } from "../../src/core/problem";
import type { Rubric } from "../../src/core/rubric";
import { planTemplate } from "../../src/sheet/template";
import { openXlsxWorkbook, type XlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { aSealRequest, filledWorkbook } from "../support/sealing";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";
import { aRubric } from "../support/someRubrics";
import { readOnly, sealedGrids, withOtherScore } from "../support/tamperedSeals";
import { aRequest, LAYOUTS } from "../support/templates";

const UNSEALING = { sheet: "评价表", time: "2024-02-01T09:00", reason: "更正第1项" };

function valueOf<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

async function reportOf(workbook: Pick<XlsxWorkbook, "read">): Promise<CheckReport> {
  return valueOf(await checkWorkbook(workbook));
}

async function verified(workbook: Pick<XlsxWorkbook, "read">, code: string | null = null): Promise<SheetVerification> {
  const [sheet] = valueOf(await verifyWorkbook(workbook, code));
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

const codes = ({ problems }: { readonly problems: readonly { readonly code: string }[] }): readonly string[] =>
  problems.map(({ code }) => code);

const CASES = RUBRIC_IDS.flatMap((id) => LAYOUTS.map((layout) => [id, layout] as const));

describe("sealWorkbook", () => {
  it.each(CASES)("seals %s as a %s without an objection, and it verifies", async (id, layout) => {
    const rubric = shippedRubric(id);
    const named = rubric.subjects.slice(0, layout === "table" ? 1 : 2).map((subject) => subject.id);
    const subjects = named.length > 0 ? named : ["某公司"];
    const workbook = filledWorkbook(aRequest(rubric, { layout, subjects, department: rubric.departments[0] ?? null }));
    const seal = valueOf(await sealWorkbook(workbook, aSealRequest()));
    const { shown, verification, problems } = await verified(workbook, seal.code);
    expect([shown, verification.matches, problems]).toEqual([seal.code, true, []]);
    const report = await reportOf(workbook);
    expect([report.seal, report.seals, codes(report)]).toEqual(["intact", [seal], []]);
  });

  it("changes nothing but the line of the check code and the record below the stamp", async () => {
    const workbook = filledWorkbook(aRequest(shippedRubric("luohe-2022"), { department: "市公安局" }));
    const before = await workbook.read();
    const { code } = valueOf(await sealWorkbook(workbook, aSealRequest()));
    const after = await workbook.read();
    after.forEach((grid, index) => {
      const known = new Map(before[index]?.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
      const changed = grid.cells.filter(
        (cell) => JSON.stringify(known.get(`${cell.row},${cell.column}`)) !== JSON.stringify(cell),
      );
      if (grid.name === "评价表")
        expect(changed.map(({ value }) => value)).toEqual([`校验码：${code}　　2024-01-31 17:05封存`]);
      else if (grid.name === "_pingbiao")
        expect(changed.map(({ value }) => value)).toEqual(expect.arrayContaining(["seal", "seal-check"]));
      else expect(changed).toEqual([]);
      expect(grid.cells.length).toBeGreaterThanOrEqual(known.size);
    });
  });

  it("refuses a sheet in which something is missing or wrong, and names it", async () => {
    const workbook = filledWorkbook(aRequest(aRubric(), { subjects: ["某公司"] }), (_s, _r, item) => ({
      raw: item === "a1" ? null : 11,
      reason: "",
    }));
    const before = workbook.bytes();
    const refused = await sealWorkbook(workbook, aSealRequest());
    expect([refused.ok, codes(refused)]).toEqual([false, ["score.missing", "score.over-points"]]);
    expect(workbook.bytes()).toEqual(before);
  });

  it("refuses a workbook that is not ours, and a sheet that is not there", async () => {
    expect(codes(await sealWorkbook(readOnly([{ name: "Sheet1", hidden: false, cells: [] }]), aSealRequest()))).toEqual(
      ["sheet.foreign"],
    );
    expect(codes(await sealWorkbook(readOnly(await sealedGrids()), aSealRequest({ sheet: "别的" })))).toEqual([
      "sheet.foreign",
    ]);
  });

  it("is the same for re-sorted, moved and renamed sheets, for every change of a score another", async () => {
    const rubric: Rubric = {
      ...aRubric(),
      subjects: ["x1", "x2"].map((id) => ({ id, name: id, source: "printed" })),
      layout: "form",
    };
    const value = fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2);
    const scores = fc.record({ "x1/a1": value, "x1/b1": value, "x2/a1": value, "x2/b1": value });
    const codeOf = async (given: Readonly<Record<string, number>>, order: readonly string[]): Promise<string> => {
      const request = aRequest(rubric, { subjects: order });
      const planned = valueOf(
        planTemplate(request, (subject, _reviewer, item) => ({ raw: given[`${subject}/${item}`] ?? null, reason: "" })),
      );
      const renamed = planned.map((plan, index) => (index === 0 ? { ...plan, name: `改名${order.join("")}` } : plan));
      const workbook = openXlsxWorkbook(writeXlsx(renamed));
      return valueOf(await sealWorkbook(workbook, aSealRequest({ sheet: `改名${order.join("")}` }))).code;
    };
    await fc.assert(
      fc.asyncProperty(scores, scores, async (one, other) => {
        const code = await codeOf(one, ["x1", "x2"]);
        expect(await codeOf(one, ["x2", "x1"])).toBe(code);
        expect((await codeOf(other, ["x1", "x2"])) === code).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 12 },
    );
  });
});

describe("sealWorkbook with open warnings", () => {
  const rubric: Rubric = { ...aRubric(), items: aRubric().items.map((item) => ({ ...item, requiresReason: true })) };
  const open = (): XlsxWorkbook => filledWorkbook(aRequest(rubric), () => ({ raw: 9, reason: "" }));
  const [name, item] = ["subject.name-missing", "reason.missing"];

  it("asks for a reason for each, at its cell", async () => {
    const refused = await sealWorkbook(open(), aSealRequest());
    expect(refused.problems.map(({ code, values, item: of }) => [code, values["warning"], of])).toEqual([
      ["seal.reason-missing", name, undefined],
      ["seal.reason-missing", item, "a1"],
      ["seal.reason-missing", item, "b1"],
    ]);
    expect(refused.problems.every(({ severity }) => severity === "error")).toBe(true);
  });

  it("records one reason a warning; the one for the very cell goes before the one for all", async () => {
    const workbook = open();
    const { problems } = await sealWorkbook(workbook, aSealRequest());
    const at = problems[2]?.at ?? null;
    const request = aSealRequest({
      reasons: [
        { problem: item, at: null, text: " 现场\n说明 " },
        { problem: item, at, text: "另有报告" },
        { problem: name, at: null, text: "名称待定" },
        { problem: "sheet.several", at: null, text: "没有这样的提醒" },
      ],
    });
    const { reasons } = valueOf(await sealWorkbook(workbook, request));
    expect(reasons).toEqual([
      { problem: name, at: problems[0]?.at ?? null, text: "名称待定" },
      { problem: item, at: problems[1]?.at, text: "现场 说明" },
      { problem: item, at, text: "另有报告" },
    ]);
    const report = await reportOf(workbook);
    expect([report.seal, report.seals[0]?.reasons]).toEqual(["intact", reasons]);
    const [scoring] = await workbook.read();
    const line = scoring?.cells.find(({ value }) => String(value).startsWith("校验码："))?.value;
    expect(line).toMatch(/17:05封存，3处提醒已说明理由$/);
  });

  it("takes no blank reason, and none for another cell", async () => {
    const reasons = [
      { problem: item, at: null, text: " \n" },
      { problem: name, at: { sheet: "评价表", cell: "A1" }, text: "名称待定" },
    ];
    expect(codes(await sealWorkbook(open(), aSealRequest({ reasons })))).toEqual(Array(3).fill("seal.reason-missing"));
  });

  it("asks for none where only the protection is missing, since it puts that on", async () => {
    const grids = (await filledWorkbook(aRequest(aRubric(), { subjects: ["某公司"] })).read()).map((grid) => ({
      ...grid,
      protected: false,
    }));
    expect(codes(valueOf(await checkWorkbook(readOnly(grids))))).toContain("file.unprotected");
    const amended: unknown[] = [];
    const workbook = { ...readOnly(grids), amend: (all: unknown) => Promise.resolve(void amended.push(all)) };
    expect((await sealWorkbook(workbook, aSealRequest())).ok).toBe(true);
    expect(amended).toHaveLength(1);
  });
});

describe("unsealWorkbook", () => {
  it("takes code and locks off, shows when and why, and keeps the history through a second sealing", async () => {
    const workbook = filledWorkbook(aRequest(aRubric(), { subjects: ["某公司"] }));
    const first = valueOf(await sealWorkbook(workbook, aSealRequest()));
    const taken = valueOf(await unsealWorkbook(workbook, { ...UNSEALING, reason: " 更正\n第1项 " }));
    expect(taken).toEqual({ ...first, unsealed: { time: UNSEALING.time, reason: "更正 第1项" } });
    const open = await reportOf(workbook);
    expect([open.seal, open.seals, codes(open)]).toEqual(["none", [taken], []]);
    const [scoring] = await workbook.read();
    expect(scoring?.cells.map(({ value }) => value)).toContain(
      "校验码：未封存（2024-02-01 09:00解除封存：更正 第1项）",
    );
    const second = valueOf(await sealWorkbook(workbook, aSealRequest({ time: "2024-02-02T10:00" })));
    expect(second.code).toBe(first.code);
    const [sealedAgain] = await workbook.read();
    expect(sealedAgain?.cells.map(({ value }) => value)).toContain(
      `校验码：${first.code}　　2024-02-02 10:00第2次封存`,
    );
    expect((await reportOf(workbook)).seals).toEqual([taken, second]);
  });

  it("leaves a record that the next sealing continues, where a session broke off in the middle of writing it", async () => {
    const workbook = filledWorkbook(aRequest(aRubric(), { subjects: ["某公司"] }));
    const stamp = (await workbook.read()).find(({ name }) => name === "_pingbiao");
    const row = Math.max(...(stamp?.cells.map((cell) => cell.row) ?? [])) + 1;
    const left = ["seal", '["sealed","0A1B', "seal", "-2C3D", "seal", "-4E5F"];
    await workbook.amend([
      {
        sheet: "_pingbiao",
        cells: left.map((value, index) => ({ row: row + Math.floor(index / 2), column: index % 2, value })),
      },
    ]);
    expect(codes(await reportOf(workbook))).toEqual(["seal.broken"]);
    const seal = valueOf(await sealWorkbook(workbook, aSealRequest()));
    const { sound, problems } = await verified(workbook, seal.code);
    expect([sound, problems]).toEqual([true, []]);
  });

  it("wants a reason that the line has room for", async () => {
    const sealed = readOnly(await sealedGrids());
    const amended = { ...sealed, amend: () => Promise.resolve() };
    const tries = ["", " \n ", "长".repeat(MOST_REASON + 1), "长".repeat(MOST_REASON)];
    const done = await Promise.all(tries.map((reason) => unsealWorkbook(amended, { ...UNSEALING, reason })));
    expect(done.map(codes)).toEqual([["seal.unseal-reason"], ["seal.unseal-reason"], ["seal.unseal-reason"], []]);
  });

  it("opens a sheet that was changed after the sealing, so that it can be put right", async () => {
    const amended = { ...readOnly(withOtherScore(await sealedGrids())), amend: () => Promise.resolve() };
    expect((await unsealWorkbook(amended, UNSEALING)).ok).toBe(true);
  });
});

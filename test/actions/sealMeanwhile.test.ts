/** Sealing while others work in the same workbook: what is sealed is what stands there, and of two who seal at once one is told. */
import { sealWorkbook, unsealWorkbook } from "../../src/actions/sealWorkbook";
import { verifyWorkbook } from "../../src/actions/verifyWorkbook";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { STATUS } from "../../src/workbench/host/faults";
import { isHousekeeping, readRequest } from "../../src/workbench/host/request";
import { HostError } from "../../src/sheet/workbook";
import { openOffice, type OpenOffice } from "../support/officeHost";
import { aSealRequest, filledInExcel } from "../support/sealing";
import { aRubric } from "../support/someRubrics";
import { aRequest } from "../support/templates";

const small = aRequest(aRubric(), { subjects: ["某公司"] });
const UNSEAL = { sheet: "评价表", time: "2024-02-01T09:00", reason: "更正第1项" };
/** The scores of the small rubric as a person sees them. */
const FIRST_SCORE = { row: 5 } as const;

let office: OpenOffice;
beforeEach(async () => (office = await openOffice()));
afterEach(() => office.close());

/** Does something before the n-th batch from now on is answered; tells whether there was one. */
function before(n: number, act: () => Promise<unknown>): () => boolean {
  const { host } = office;
  const answer = host.answer.bind(host);
  let count = 0;
  let acting = false;
  host.answer = async (body, flags) => {
    // What the client tidies up by itself nobody waits for.
    if (!acting && !isHousekeeping(readRequest(body))) {
      count += 1;
      acting = true;
      if (count === n) await act();
      acting = false;
    }
    return answer(body, flags);
  };
  return () => {
    acting = true;
    return count >= n;
  };
}

function sheet(): (typeof office.host.workbook.sheets)[number] {
  const found = office.host.workbook.sheets.find(({ name }) => name === "评价表");
  if (found === undefined) throw new Error("no sheet");
  return found;
}

/** The colleague's keyboard: where the score is locked, Excel refuses it. */
function typeScore(): void {
  const cell = sheet()
    .contents()
    .find(({ row, column, value }) => {
      const { bold, horizontal } = sheet().formatAt(row, column);
      return row === FIRST_SCORE.row && value === 10 && !bold && horizontal === "Right";
    });
  if (cell === undefined) return;
  if (sheet().protection.protected && sheet().formatAt(cell.row, cell.column).locked) return;
  office.host.workbook.asCoauthor(() => office.host.workbook.typeInto(sheet().id, cell.row, cell.column, "9"));
}

async function outcome(work: ReturnType<typeof sealWorkbook>): Promise<string> {
  try {
    const { ok, problems } = await work;
    return ok ? "done" : problems.map(({ code }) => code).join();
  } catch (cause) {
    if (cause instanceof HostError) return cause.code;
    throw cause;
  }
}

/** What a pane that opens now says about the seal. */
async function standing(): Promise<{
  readonly sealed: string | null;
  readonly shown: string | null;
  readonly codes: readonly string[];
}> {
  const verified = await verifyWorkbook(openExcelWorkbook(), null);
  if (!verified.ok) throw new Error(JSON.stringify(verified.problems));
  const [one] = verified.value;
  return {
    sealed: one?.verification.sealed ?? null,
    shown: one?.shown ?? null,
    codes: one?.problems.map(({ code }) => code) ?? [],
  };
}

async function atEachRequest(work: (n: number) => Promise<boolean>): Promise<number> {
  let n = 1;
  while (await work(n)) n += 1;
  return n - 1;
}

/** Another workbook each time, in a client of its own. */
async function anew(): Promise<void> {
  office.close();
  office = await openOffice();
  await filledInExcel(office.host, small);
}

describe("sealWorkbook while others work", () => {
  it("seals no score but those that stand in the cells, whenever one is typed", async () => {
    const seen: string[] = [];
    const requests = await atEachRequest(async (n) => {
      await anew();
      const came = before(n, async () => {
        typeScore();
        return Promise.resolve();
      });
      const result = await outcome(sealWorkbook(openExcelWorkbook(), aSealRequest()));
      const isWithin = came();
      seen.push(result);
      const now = await standing();
      // The host calculates nothing, so a new score leaves old figures.
      const codes = result === "done" ? [] : ["sheet.not-recalculated"];
      expect(now.sealed).toBe(now.shown);
      expect([n, now]).toMatchObject([n, result === "done" ? { codes } : { sealed: null, shown: null, codes }]);
      return isWithin;
    });
    expect(requests).toBeGreaterThan(4);
    expect(requests).toBeLessThan(9);
    expect(new Set(seen)).toContain("changed-meanwhile");
  });

  it.each(["seal", "unseal"] as const)("lets one of two win who %s at once, and tells the other", async (kind) => {
    const seen: string[] = [];
    await atEachRequest(async (n) => {
      await anew();
      if (kind === "unseal") await sealWorkbook(openExcelWorkbook(), aSealRequest());
      const act = (time: string): ReturnType<typeof sealWorkbook> =>
        kind === "seal"
          ? sealWorkbook(openExcelWorkbook(), aSealRequest({ time }))
          : unsealWorkbook(openExcelWorkbook(), { ...UNSEAL, time });
      let other = "";
      const came = before(n, async () => (other = await outcome(act("2024-03-01T08:00"))));
      const mine = await outcome(act("2024-03-01T09:00"));
      const isWithin = came();
      seen.push(`${mine}|${other}`);
      const now = await standing();
      if (isWithin) expect([n, [mine, other].filter((one) => one === "done").length]).toEqual([n, 1]);
      expect(now.sealed).toBe(now.shown);
      expect([n, now.codes]).toEqual([n, []]);
      const again = await outcome(act("2024-03-02T08:00"));
      expect([n, again]).toEqual([n, kind === "seal" ? "seal.already" : "seal.none"]);
      return isWithin;
    });
    expect(seen).toContain("changed-meanwhile|done");
  });
});

/** The session ends once the n-th batch was done: neither its answer comes nor any later one. Returns what begins the next session. */
function endSession(n: number): () => void {
  const { host } = office;
  const answer = host.answer.bind(host);
  let count = 0;
  host.answer = async (body, flags) => {
    if (!isHousekeeping(readRequest(body))) count += 1;
    if (count < n) return answer(body, flags);
    if (count === n) await answer(body, flags);
    return { status: STATUS.busy };
  };
  return () => {
    host.answer = answer;
  };
}

describe("a session that ends before its answer comes", () => {
  it.each([3, 4, 5])(
    "leaves record, code and locks in agreement after batch %i, and the next pane goes on",
    async (n) => {
      await filledInExcel(office.host, small);
      const next = endSession(n);
      const result = await outcome(sealWorkbook(openExcelWorkbook(), aSealRequest()));
      next();
      expect(result).not.toBe("done");
      const now = await standing();
      expect(now.sealed).toBe(now.shown);
      expect(now.codes).toEqual(n === 4 ? ["file.unprotected"] : []);
      const again = await outcome(sealWorkbook(openExcelWorkbook(), aSealRequest()));
      expect(again).toBe(n === 5 ? "seal.already" : "done");
      expect(await outcome(unsealWorkbook(openExcelWorkbook(), UNSEAL))).toBe("done");
      expect(await standing()).toEqual({ sealed: null, shown: null, codes: [] });
    },
  );
});

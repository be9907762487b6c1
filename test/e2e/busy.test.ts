/** Writing each rubric while the machine has other things to do: nothing is blamed before it is calculated. PINGBIAO_BUSY says how many processes run beside. */
import { spawn, type ChildProcess } from "node:child_process";
import { checkGrids } from "../../src/actions/checkWorkbook";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";
import { describeInBrowser, WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(600_000);

const BUSY = Number(process.env["PINGBIAO_BUSY"] ?? "2");
/** What the pane says of figures that are not those of the scores. */
const BLAME = /不能签字盖章|与得分不符|尚未重新计算/u;
/** Milliseconds a lookout waits between two looks; it never sleeps longer than the pane shows a sentence. */
const LOOK = 20;

describeInBrowser("writing on a busy machine", () => {
  let busy: readonly ChildProcess[] = [];

  beforeAll(() => {
    busy = Array.from({ length: BUSY }, () => spawn(process.execPath, ["-e", "for (;;) {}"], { stdio: "ignore" }));
  });

  afterAll(() => busy.forEach((process) => process.kill("SIGKILL")));

  it.each(RUBRIC_IDS)("blames nobody: %s", async (id) => {
    const bench = await WorkbenchPage.open();
    try {
      const { title } = shippedRubric(id);
      await bench.pane.getByText(title).first().waitFor({ timeout: 120_000 });
      await bench.pane.evaluate(lookOut, { blame: BLAME.source, look: LOOK });
      await bench.pane.getByText(title).first().click();
      await bench.pane.getByRole("button", { name: "写入工作簿" }).click({ timeout: 120_000 });
      await bench.pane
        .getByText(/未完成（缺\d+项）/u)
        .first()
        .waitFor({ timeout: 300_000 });
      const problems = checkGrids(await bench.grids()).flatMap((report) => report.problems);
      expect(problems.filter(({ code }) => /figure|recalculated/u.test(code))).toEqual([]);
      expect(await bench.pane.evaluate(() => Reflect.get(window, "blamed") as unknown)).toEqual([]);
    } finally {
      await bench.close();
    }
  });
});

/** Runs in the pane: keeps every sentence that blames, however short it is shown. */
function lookOut({ blame, look }: { readonly blame: string; readonly look: number }): void {
  const seen: string[] = [];
  Reflect.set(window, "blamed", seen);
  setInterval(() => {
    const found = new RegExp(`.{0,40}(?:${blame})`, "u").exec(document.body.innerText)?.[0];
    if (found !== undefined && seen.at(-1) !== found) seen.push(found);
  }, look);
}

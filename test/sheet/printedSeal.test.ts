/** Sealed sheets on paper, through LibreOffice: the code on every page, headings repeated, the sign-off block in one piece. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sealWorkbook } from "../../src/actions/sealWorkbook";
import { toPdf } from "../support/libreOffice";
import { describeIf, judges } from "../support/outside";
import { aSealRequest, filledWorkbook } from "../support/sealing";
import { WHOLE_TEMPLATES } from "../support/templates";

const UNNAMED = { problem: "subject.name-missing", at: null, text: "名称另附" };
const SIGN_OFF = ["评价部门（盖章）", "评审员（签字）", "负责人（签字）"];

/** Every layout, and every rubric in its own. */
const PRINTED = WHOLE_TEMPLATES.filter(
  ([, { rubric, layout }]) => layout === rubric.layout || rubric.id === "luohe-2022",
);

describeIf(judges.libreOffice(), "LibreOffice", "a sealed sheet on paper", () => {
  const printed = new Map<string, { readonly code: string; readonly pages: readonly string[] }>();

  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "pingbiao-sealed-"));
    const codes: string[] = [];
    const files: string[] = [];
    for (const [name, request] of PRINTED) {
      const workbook = filledWorkbook(request);
      const sealed = await sealWorkbook(workbook, aSealRequest({ reasons: [UNNAMED] }));
      if (!sealed.ok) throw new Error(JSON.stringify(sealed.problems));
      const file = path.join(folder, `${name.replace(" ", "-")}.xlsx`);
      writeFileSync(file, workbook.bytes());
      codes.push(sealed.value.code);
      files.push(file);
    }
    toPdf(files).forEach((pdf, index) => {
      const [name = ""] = PRINTED[index] ?? [];
      printed.set(name, { code: codes[index] ?? "", pages: pagesOf(pdf) });
    });
  }, 120_000);

  /** Pages of the scoring sheet up to the sign-off block, which ends it. */
  function scoringPages(name: string): { readonly code: string; readonly pages: readonly string[] } {
    const { code, pages } = printed.get(name) ?? { code: "", pages: [] };
    const last = pages.findIndex((page) => page.includes("负责人（签字）"));
    return { code, pages: pages.slice(0, last + 1) };
  }

  it.each(PRINTED.map(([name]) => name))("keeps the sign-off block whole, with the code in it: %s", (name) => {
    const { code, pages } = scoringPages(name);
    const last = pages.at(-1) ?? "";
    for (const words of SIGN_OFF) {
      expect(last).toContain(words);
      expect(pages.filter((page) => page.includes(words))).toHaveLength(1);
    }
    expect(last.split(code)).toHaveLength(3);
  });

  it.each(PRINTED.map(([name]) => name))("prints code, page number and headings on every page: %s", (name) => {
    const { code, pages } = scoringPages(name);
    pages.forEach((page, index) => {
      expect(page).toContain(code);
      expect(page.replace(/ /g, "")).toMatch(new RegExp(`第${index + 1}页共\\d+页`));
      expect(page).toContain("序号");
    });
  });
});

function pagesOf(pdf: string): readonly string[] {
  const options = { encoding: "utf8", maxBuffer: 1 << 26 } as const;
  return execFileSync("pdftotext", ["-layout", pdf, "-"], options).split("\f").slice(0, -1);
}

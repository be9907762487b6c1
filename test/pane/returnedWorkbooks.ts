/** Returned workbooks, the step 汇总 they are put into, and what its board says. */
import { screen, waitFor, within } from "@testing-library/react";
import type { Rubric } from "../../src/core/rubric";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { anItem, aRubric } from "../support/someRubrics";
import { aRequest, plansOf } from "../support/templates";
import { seeTab, showPane } from "./livePane";

type User = ReturnType<typeof showPane>;

/** a1 belongs to 甲局, b1 to both; two subjects. */
export const twoDepartments: Rubric = aRubric({
  layout: "form",
  departments: ["甲局", "乙局"],
  subjects: ["某县", "某区"].map((name, index) => ({ id: `x${index}`, name, source: "printed" as const })),
  bands: [
    { name: "A", from: 15 },
    { name: "B", from: 0 },
  ],
  items: [
    anItem({ id: "a1", departments: ["甲局"] }),
    anItem({ id: "b1", group: "g2", departments: ["甲局", "乙局"] }),
  ],
});

/** A returned workbook in which every score is the same. */
export function aWorkbook(name: string, department: string | null, score: number | null, of = twoDepartments): File {
  const plans = plansOf(aRequest(of, { department }), () => ({ raw: score, reason: "" }));
  return new File([new Uint8Array(writeXlsx(plans))], name);
}

/** A returned workbook of which one subject is scored. */
export function aPart(name: string, department: string, score: number, subject: string): File {
  const plans = plansOf(aRequest(twoDepartments, { department }), (of) => ({
    raw: of === subject ? score : null,
    reason: "",
  }));
  return new File([new Uint8Array(writeXlsx(plans))], name);
}

/** Shows the pane at the step. */
export async function showConsolidate(delivery: "download" | "open" = "download"): Promise<User> {
  const user = showPane("zh", delivery);
  await seeTab("建表");
  await user.click(screen.getByRole("tab", { name: "汇总" }));
  await screen.findByText("选择文件…");
  return user;
}

/** Puts files in, and waits until they have been read. */
export async function addFiles(user: User, files: readonly File[]): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("#panel-consolidate input[multiple]");
  if (input === null) throw new Error("no file input");
  await user.upload(input, [...files]);
  // By text: roles take jsdom a second in a page this large.
  await waitFor(() => expect(screen.queryByText("停止")).toBeNull());
}

/** What the board says, field by field. */
export function boardFields(): readonly string[] {
  return within(screen.getByRole("grid"))
    .getAllByRole("gridcell")
    .map((cell) => cell.getAttribute("aria-label") ?? "");
}

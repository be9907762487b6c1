/** The rubrics the pane offers（评价指标）, each loaded on demand, and those that users open from files of their own. */
import type { Checked, Problem } from "../core/problem";
import type { Rubric } from "../core/rubric";
import { HostError } from "../sheet/workbook";

type Load = () => Promise<{ readonly default: unknown }>;

/** One entry a file in `rubrics/`, by the rubric's id and in the order of the list. */
export const rubricFiles: Readonly<Record<string, Load>> = {
  "cert-publicity": () => import("../../rubrics/cert-publicity.json"),
  "association-cogovernance": () => import("../../rubrics/association-cogovernance.json"),
  "suizhou-2022": () => import("../../rubrics/suizhou-2022.json"),
  "luohe-2022": () => import("../../rubrics/luohe-2022.json"),
};

/** What became of a rubric file: the rubric, all its faults, or why it was not even read. */
export type OpenedRubric =
  | { readonly kind: "rubric"; readonly rubric: Rubric }
  | { readonly kind: "faults"; readonly problems: readonly Problem[] }
  | { readonly kind: "notJson" }
  | { readonly kind: "tooBig" };

/** Largest rubric file that is read, in bytes; the largest known one has a hundredth of it. */
export const MOST_BYTES = 5_000_000;

/** All rubrics that come with the product, in the order of the list. Rejects with HostError "offline" when a file cannot be had. */
export async function loadRubrics(): Promise<readonly Rubric[]> {
  return Promise.all(Object.entries(rubricFiles).map(([id, load]) => loadRubric(id, load)));
}

async function loadRubric(id: string, load: Load): Promise<Rubric> {
  const files = Promise.all([load(), import("../core/parseRubric")]);
  const [{ default: json }, { parseRubric }] = await files.catch((cause: unknown) => {
    throw new HostError("offline", id, { cause });
  });
  const checked: Checked<Rubric> = parseRubric(json);
  if (!checked.ok) throw new Error(`rubrics/${id}.json: ${checked.problems.map(({ code }) => code).join(", ")}`);
  return checked.value;
}

/** Reads a rubric file a user chose. Never rejects because of what stands in it. */
export async function openRubricFile(file: Blob): Promise<OpenedRubric> {
  if (file.size > MOST_BYTES) return { kind: "tooBig" };
  const json = parseJson(await file.text());
  if (json === undefined) return { kind: "notJson" };
  const { parseRubric } = await import("../core/parseRubric");
  const checked = parseRubric(json);
  return checked.ok ? { kind: "rubric", rubric: checked.value } : { kind: "faults", problems: checked.problems };
}

/** The parsed text, without the mark that Windows editors put in front; undefined when it is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

/** Whether a rubric's title, document or one of its departments holds the words; blank finds all. */
export function matchesSearch(rubric: Rubric, search: string): boolean {
  const hay = [rubric.title, rubric.shortTitle, rubric.document, ...rubric.departments].join("\n").toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word));
}

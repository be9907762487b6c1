/** The pane's steps, in the order of the tabs. A new step is one entry here and its name in the words. */
import { lazy, type ComponentType } from "react";
import type { StepId } from "./PaneContext";
import type { ReportState } from "./useReport";

/** One tab and what it shows. */
export interface Step {
  readonly id: StepId;
  /** Loaded when the tab is first shown. */
  readonly View: ComponentType;
}

export const steps: readonly Step[] = [
  {
    id: "template",
    View: lazy(async () => ({ default: (await import("./template/TemplateStep")).TemplateStep })),
  },
  {
    id: "scoring",
    View: lazy(async () => ({ default: (await import("./scoring/ScoringStep")).ScoringStep })),
  },
  {
    id: "split",
    View: lazy(async () => ({ default: (await import("./split/SplitStep")).SplitStep })),
  },
  {
    id: "consolidate",
    View: lazy(async () => ({ default: (await import("./consolidate/ConsolidateStep")).ConsolidateStep })),
  },
  {
    id: "review",
    View: lazy(async () => ({ default: (await import("./review/ReviewStep")).ReviewStep })),
  },
];

/** The step to begin with: a 汇总表 is there to be completed, other sheets of ours to be scored, and any other workbook wants a template. */
export function fittingStep(report: ReportState): StepId {
  const isSummary = report.status === "ready" && report.reports.every(({ assignment }) => assignment.joined === true);
  if (isSummary) return "consolidate";
  return report.status === "ready" || report.status === "faulty" ? "scoring" : "template";
}

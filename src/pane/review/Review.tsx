/** 核对 over a readable workbook: figures, list, notes, explanation, seal, verification, print. */
import { useCallback, useState } from "react";
import type { CheckReport } from "../../actions/checkWorkbook";
import type { CellPlace } from "../../core/problem";
import type { HostError } from "../../sheet/workbook";
import { Failure } from "../Failure";
import { usePane } from "../PaneContext";
import { StepLayout } from "../StepLayout";
import { useAction } from "../useAction";
import { ExplainPart } from "./ExplainPart";
import { NotesPart } from "./NotesPart";
import { PrintPart } from "./PrintPart";
import { ReviewHead } from "./ReviewHead";
import { ReviewList } from "./ReviewList";
import { reviewFigures, sealingOf } from "./reviewView";
import { SealedPart } from "./SealedPart";
import { SealFoot } from "./SealFoot";
import { useReasons } from "./useReasons";
import { VerifyPart } from "./VerifyPart";

export interface ReviewProps {
  /** One a scoring sheet. */
  readonly reports: readonly CheckReport[];
  /** Why the reports may be out of date. */
  readonly failure: HostError | null;
}

export function Review({ reports, failure }: ReviewProps) {
  const { workbook, refresh } = usePane();
  const { run, failure: refused } = useAction();
  const [sheet, setSheet] = useState<string | null>(null);
  const go = useCallback((place: CellPlace) => run(() => workbook.select(place)), [run, workbook]);
  const report = reports.find((one) => one.sheet === sheet) ?? reports[0];
  const { reasons, setReasons } = useReasons(report);
  if (report === undefined) return null;
  const { seal, mayRenew } = sealingOf(report);
  const shown = refused ?? failure;
  return (
    <StepLayout
      head={
        <ReviewHead
          report={report}
          sheets={reports.map((one) => one.sheet)}
          figures={reviewFigures(report.problems, reasons)}
          sealedReasons={seal === null ? null : seal.reasons.length}
          onSheet={setSheet}
        />
      }
      foot={<SealFoot report={report} reasons={reasons} sealed={seal !== null && !mayRenew} />}
    >
      {shown !== null && <Failure failure={shown} onRetry={() => run(refresh)} />}
      {seal !== null && <SealedPart report={report} seal={seal} onGo={go} />}
      <ReviewList report={report} reasons={reasons} seal={mayRenew ? null : seal} onReasons={setReasons} onGo={go} />
      <NotesPart report={report} onGo={go} />
      <ExplainPart key={report.sheet} report={report} />
      <VerifyPart sheets={[report.sheet]} />
      <PrintPart />
    </StepLayout>
  );
}

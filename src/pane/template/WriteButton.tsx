/** Writes the template into the open workbook: asks about sheets that exist, and says what became of it. */
import { Button, ProgressBar } from "@fluentui/react-components";
import { lazy, Suspense, useCallback } from "react";
import { writeTemplate } from "../../actions/writeTemplate";
import type { TemplateRequest } from "../../sheet/template";
import type { OnConflict } from "../../sheet/workbook";
import { Failure } from "../Failure";
import { usePane } from "../PaneContext";
import { useAction } from "../useAction";

const ConflictDialog = lazy(async () => ({ default: (await import("./ConflictDialog")).ConflictDialog }));

export interface WriteButtonProps {
  /** Null while the choices cannot be written. */
  readonly request: TemplateRequest | null;
}

export function WriteButton({ request }: WriteButtonProps) {
  const { workbook, words, announce, refresh, goTo } = usePane();
  const { busy, failure, run, clear } = useAction();
  const write = useCallback(
    (onConflict: OnConflict) => {
      if (request === null) return;
      run(async () => {
        const written = await writeTemplate(workbook, request, onConflict);
        // The preview has refused everything that could be refused here.
        if (!written.ok)
          throw new Error(`the template is refused: ${written.problems.map(({ code }) => code).join(", ")}`);
        await refresh();
        goTo("scoring");
        announce(words.template.written(written.value.sheets.join(words.listJoin)));
      });
    },
    [request, run, workbook, refresh, goTo, announce, words],
  );
  const answer = (onConflict: Exclude<OnConflict, "refuse"> | null): void => {
    clear();
    if (onConflict !== null) write(onConflict);
  };
  const conflict = failure?.code === "sheet-exists" ? failure : null;
  return (
    <>
      {failure !== null && conflict === null && <Failure failure={failure} onRetry={() => write("refuse")} />}
      {busy && <ProgressBar aria-label={words.template.writing} />}
      <Button appearance="primary" disabledFocusable={busy || request === null} onClick={() => write("refuse")}>
        {busy ? words.template.writing : words.template.write}
      </Button>
      {conflict !== null && (
        <Suspense>
          <ConflictDialog sheets={conflict.detail} onAnswer={answer} />
        </Suspense>
      )}
    </>
  );
}

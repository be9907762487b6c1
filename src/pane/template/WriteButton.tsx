/** Writes the template into the open workbook: asks about sheets that exist, and says what became of it. */
import { Button, ProgressBar } from "@fluentui/react-components";
import { useState } from "react";
import { writeTemplate } from "../../actions/writeTemplate";
import type { Problem } from "../../core/problem";
import type { TemplateRequest } from "../../sheet/template";
import type { OnConflict } from "../../sheet/workbook";
import { STAMP_SHEETS } from "../../text/sheetWords";
import { Failure } from "../Failure";
import { usePane } from "../PaneContext";
import { restoresFocus } from "../restoresFocus";
import { Sentences } from "../Sentences";
import { useAction } from "../useAction";
import { Conflict } from "./Conflict";

export interface WriteButtonProps {
  /** Null while the choices cannot be written. */
  readonly request: TemplateRequest | null;
}

export function WriteButton({ request }: WriteButtonProps) {
  const { words } = usePane();
  const { busy, failure, faults, write, clear } = useWrite(request);
  const conflict = failure?.code === "sheet-exists" ? failure : null;
  const answer = (onConflict: Exclude<OnConflict, "refuse"> | null): void => {
    clear();
    if (onConflict !== null) write(onConflict);
  };
  return (
    <>
      {failure !== null && conflict === null && <Failure failure={failure} onRetry={() => write("refuse")} />}
      {faults.length > 0 && <Sentences problems={faults} rubric={request?.rubric ?? null} />}
      {busy && <ProgressBar aria-label={words.template.writing} />}
      <Button
        {...restoresFocus}
        appearance="primary"
        disabledFocusable={busy || request === null}
        onClick={() => write("refuse")}
      >
        {busy ? words.template.writing : words.template.write}
      </Button>
      <Conflict sheets={conflict?.detail ?? null} onAnswer={answer} />
    </>
  );
}

/** The action behind the button: write, read back, show 评分. */
function useWrite(request: TemplateRequest | null) {
  const { workbook, words, announce, refresh, goTo } = usePane();
  const { busy, failure, run, clear } = useAction();
  const [faults, setFaults] = useState<readonly Problem[]>([]);
  const write = (onConflict: OnConflict): void => {
    if (request === null) return;
    run(async () => {
      const written = await writeTemplate(workbook, request, onConflict);
      setFaults(written.problems);
      if (!written.ok) return;
      await refresh();
      goTo("scoring");
      const visible = written.value.sheets.filter((name) => !name.startsWith(STAMP_SHEETS.stamp));
      announce(words.template.written(visible.join(words.listJoin)));
    });
  };
  return { busy, failure, faults, write, clear };
}

/** Says why the host would not, and what to do next. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { HostError } from "../sheet/workbook";
import { hostErrorSentence } from "../text/messages";
import { usePane } from "./PaneContext";
import { useSentences } from "./useSentences";

export interface FailureProps {
  readonly failure: HostError;
  readonly onRetry?: (() => void) | undefined;
}

export function Failure({ failure, onRetry }: FailureProps) {
  const { words } = usePane();
  const sentences = useSentences();
  return (
    <MessageBar intent="error" layout="multiline" politeness="polite">
      <MessageBarBody>{hostErrorSentence(failure, sentences)}</MessageBarBody>
      {onRetry !== undefined && (
        <MessageBarActions>
          <Button onClick={onRetry}>{words.retry}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

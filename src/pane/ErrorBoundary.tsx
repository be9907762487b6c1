/** Shows our own mistakes instead of an empty pane. A class, since React offers nothing else. */
import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import type { PaneWords } from "../text/zh/pane";

export interface ErrorBoundaryProps {
  readonly words: PaneWords["crash"];
  readonly children: ReactNode;
}

interface Caught {
  readonly message: string | null;
}

/** Replaces its children after one of them threw; the workbook is untouched by that. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Caught> {
  override state: Caught = { message: null };

  static getDerivedStateFromError(mistake: unknown): Caught {
    return { message: mistake instanceof Error ? `${mistake.name}: ${mistake.message}` : String(mistake) };
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (this.state.message === null) return children;
    return (
      <div role="alert" style={{ padding: 16 }}>
        <h1 style={{ fontSize: 16, margin: "0 0 8px" }}>{words.title}</h1>
        <p>{words.text}</p>
        <pre style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{this.state.message}</pre>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          {words.reload}
        </Button>
      </div>
    );
  }
}

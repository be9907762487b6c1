/**
 * The steps as tabs. Fluent's own tab list looks the same but brings a keyboard library of 25 KB, more than all else in the head
 * of the pane: two arrow keys do not need it.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { usePane, type StepId } from "./PaneContext";
import { steps } from "./steps";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    padding: "0 4px",
    // Office's own menu covers the top right corner.
    paddingRight: "36px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: "10px 8px 8px",
    // Five English names in one row of the narrowest pane.
    "@media (max-width: 350px)": { "&:lang(en)": { paddingInline: "5px" } },
    border: "none",
    borderBottom: "3px solid transparent",
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    lineHeight: tokens.lineHeightBase300,
    // Forced colours would draw the line of every tab.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    cursor: "pointer",
    whiteSpace: "nowrap",
    ":hover": { borderBottomColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

export interface TabsProps {
  /** Null while the fitting step is not known yet. */
  readonly current: StepId | null;
  readonly onChoose: (step: StepId) => void;
}

/** Arrow keys, Home and End move between the tabs; Enter, the space bar or a click choose one. */
export function Tabs({ current, onChoose }: TabsProps) {
  const styles = useStyles();
  const { words } = usePane();
  const tabs = useRef(new Map<StepId, HTMLButtonElement>());
  const reachable = current ?? steps[0]?.id;
  const move = (event: KeyboardEvent): void => {
    const here = steps.findIndex(({ id }) => tabs.current.get(id) === document.activeElement);
    const target = steps.at(targetOf(event.key, here));
    if (targetOf(event.key, here) === here || target === undefined) return;
    event.preventDefault();
    tabs.current.get(target.id)?.focus();
  };
  return (
    <div role="tablist" aria-label={words.stepsLabel} className={styles.list} onKeyDown={move}>
      {steps.map(({ id }) => (
        <button
          key={id}
          ref={(tab) => {
            if (tab === null) tabs.current.delete(id);
            else tabs.current.set(id, tab);
          }}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === current}
          aria-controls={`panel-${id}`}
          tabIndex={id === reachable ? 0 : -1}
          className={mergeClasses(styles.tab, id === current && styles.selected)}
          onClick={() => onChoose(id)}
        >
          {words.steps[id]}
        </button>
      ))}
    </div>
  );
}

/** The position a key leads to; the ends are joined. */
function targetOf(key: string, here: number): number {
  switch (key) {
    case "ArrowRight":
      return (here + 1) % steps.length;
    case "ArrowLeft":
      return (here - 1 + steps.length) % steps.length;
    case "Home":
      return 0;
    case "End":
      return steps.length - 1;
    default:
      return here;
  }
}

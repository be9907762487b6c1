/** The board（交表情况）: one symbol a field, its words below for the mouse and the keyboard, the legend under it. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { Consolidation } from "../../core/consolidate";
import { Heading } from "../scoring/Heading";
import { boardRows, boardSubjects, openIn, STATES, SYMBOLS, type BoardField, type BoardRow } from "./boardView";
import { useGridKeys, type GridKeys } from "./useGridKeys";
import { useConsolidateWords } from "./useConsolidateWords";

const line = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  scroll: { overflowX: "auto", border: line, borderRadius: tokens.borderRadiusMedium, position: "relative" },
  table: { borderCollapse: "separate", borderSpacing: 0, minWidth: "100%" },
  corner: { position: "sticky", left: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  subject: {
    writingMode: "vertical-rl",
    maxHeight: "9em",
    padding: "6px 2px",
    margin: "0 auto",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { verticalAlign: "bottom", textAlign: "center", padding: 0 },
  department: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: line,
    borderRight: line,
    padding: "4px 8px",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    minWidth: "72px",
    maxWidth: "128px",
  },
  field: {
    borderTop: line,
    padding: 0,
    width: "28px",
    minWidth: "24px",
    height: "28px",
    textAlign: "center",
    cursor: "default",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  complete: { color: tokens.colorPaletteGreenForeground1 },
  partial: { color: tokens.colorPaletteDarkOrangeForeground1, backgroundColor: tokens.colorPaletteYellowBackground1 },
  missing: { color: tokens.colorNeutralForeground2 },
  invalid: { color: tokens.colorPaletteRedForeground1, backgroundColor: tokens.colorPaletteRedBackground1 },
  conflict: { color: tokens.colorPaletteRedForeground1, backgroundColor: tokens.colorPaletteRedBackground1 },
  excused: { color: tokens.colorNeutralForeground2 },
  below: { display: "flex", flexDirection: "column", gap: "4px", marginTop: "6px" },
  legend: { display: "flex", flexWrap: "wrap", gap: "2px 12px", margin: 0, padding: 0, listStyle: "none" },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  said: { minHeight: "2.6em", overflowWrap: "anywhere" },
  summary: { fontWeight: tokens.fontWeightRegular },
});

export interface BoardProps {
  readonly consolidation: Consolidation;
}

export function Board({ consolidation }: BoardProps) {
  const styles = useStyles();
  const words = useConsolidateWords();
  const label = useId();
  const rows = useMemo(() => boardRows(consolidation, words), [consolidation, words]);
  const subjects = boardSubjects(consolidation);
  const [said, setSaid] = useState<BoardField | null>(null);
  const open = openIn(consolidation);
  const keys = useGridKeys(rows.length, subjects.length);
  return (
    <section aria-labelledby={label}>
      <Heading id={label}>
        {`${words.boardTitle}　`}
        <span className={styles.summary}>{words.boardSummary(open.fields, open.conflicts)}</span>
      </Heading>
      <div className={styles.scroll}>
        <table className={styles.table} role="grid" aria-labelledby={label} onKeyDown={keys.onKeyDown}>
          <thead>
            <tr>
              <td className={styles.corner} />
              {subjects.map((subject, column) => (
                <th key={column} scope="col" className={styles.head} title={subject}>
                  <div className={styles.subject}>{subject}</div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <DepartmentRow key={index} row={row} index={index} keys={keys} onSay={setSaid} />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.below}>
        <Legend rows={rows} />
        <span className={mergeClasses(styles.small, styles.said)} aria-hidden>
          {said === null ? words.boardHint : `${said.text}${said.detail === "" ? "" : `　${said.detail}`}`}
        </span>
      </div>
    </section>
  );
}

interface DepartmentRowProps {
  readonly row: BoardRow;
  readonly index: number;
  readonly keys: GridKeys;
  readonly onSay: (field: BoardField | null) => void;
}

function saidOf(field: BoardField | null): readonly string[] {
  return field === null ? [] : [field.text, field.detail].filter((text) => text !== "");
}

function DepartmentRow({ row: { name, fields }, index, keys, onSay }: DepartmentRowProps) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={styles.department}>
        {name}
      </th>
      {fields.map((field, column) => (
        <td
          key={column}
          role="gridcell"
          className={mergeClasses(styles.field, field !== null && styles[field.status])}
          aria-label={saidOf(field).join("，")}
          title={saidOf(field).join("\n")}
          onMouseEnter={() => onSay(field)}
          onFocus={() => onSay(field)}
          {...keys.cell(index, column)}
        >
          {field === null ? "" : SYMBOLS[field.status]}
        </td>
      ))}
    </tr>
  );
}

function Legend({ rows }: { readonly rows: readonly BoardRow[] }) {
  const styles = useStyles();
  const words = useConsolidateWords();
  const all = rows.flatMap(({ fields }) => fields);
  return (
    <ul className={styles.legend}>
      {STATES.map((status) => (
        <li key={status} className={styles.small}>
          <span aria-hidden>{SYMBOLS[status]} </span>
          {words.board[status]} {all.filter((field) => field?.status === status).length}
        </li>
      ))}
    </ul>
  );
}

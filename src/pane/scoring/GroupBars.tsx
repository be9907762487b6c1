/** A bar a group（一级指标小计）. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useId, useMemo } from "react";
import type { CheckReport } from "../../actions/checkWorkbook";
import type { Result } from "../../core/result";
import { usePane } from "../PaneContext";
import { Heading } from "./Heading";
import { groupBars, type GroupBar } from "./scoringView";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  line: { display: "flex", justifyContent: "space-between", gap: "8px" },
  title: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  figure: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  unscored: { color: tokens.colorNeutralForeground2 },
  track: {
    height: "6px",
    marginTop: "2px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  fill: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
});

export interface GroupBarsProps {
  readonly report: CheckReport;
  readonly result: Result;
}

export const GroupBars = memo(function GroupBars({ report, result }: GroupBarsProps) {
  const styles = useStyles();
  const words = usePane().words.scoring;
  const label = useId();
  const bars = useMemo(() => groupBars(report, result), [report, result]);
  if (bars.length === 0) return null;
  return (
    <section aria-labelledby={label}>
      <Heading id={label}>{words.groups}</Heading>
      <ul className={styles.list}>
        {bars.map((bar) => (
          <Bar key={bar.id} bar={bar} />
        ))}
      </ul>
    </section>
  );
});

function Bar({ bar: { title, subtotal, full, unscored } }: { readonly bar: GroupBar }) {
  const styles = useStyles();
  const words = usePane().words.scoring;
  const width = full === 0 ? 0 : Math.min(1, subtotal / full) * 100;
  return (
    <li>
      <div className={styles.line}>
        <span className={styles.title} title={title}>
          {title}
        </span>
        <span className={styles.figure}>
          {subtotal} / {full}
          {unscored > 0 && <span className={styles.unscored}> {words.unscored(unscored)}</span>}
        </span>
      </div>
      <div className={styles.track} aria-hidden>
        <div className={styles.fill} style={{ width: `${width}%` }} />
      </div>
    </li>
  );
}

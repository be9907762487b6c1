/** The head of 核对: which sheet, and four figures that stay in view. */
import { makeStyles, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import type { CheckReport } from "../../actions/checkWorkbook";
import { usePane } from "../PaneContext";
import type { ReviewFigures } from "./reviewView";
import { useReviewWords } from "./useReviewWords";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: "8px" },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  title: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  sheet: { flexShrink: 0, maxWidth: "50%" },
  figures: { display: "grid", gridTemplateColumns: "repeat(4, 1fr)", gap: "8px", margin: 0 },
  figure: {
    display: "flex",
    flexDirection: "column-reverse",
    alignItems: "center",
    margin: 0,
    padding: "4px 2px",
    minWidth: 0,
    whiteSpace: "nowrap",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  errors: { color: tokens.colorPaletteRedForeground1 },
  warnings: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

export interface ReviewHeadProps {
  readonly report: CheckReport;
  readonly sheets: readonly string[];
  readonly figures: ReviewFigures;
  /** Reasons kept with the seal in force; null where nothing is sealed. */
  readonly sealedReasons: number | null;
  readonly onSheet: (sheet: string) => void;
}

export function ReviewHead({ report, sheets, figures, sealedReasons, onSheet }: ReviewHeadProps) {
  const styles = useStyles();
  const { words } = usePane();
  const reviewWords = useReviewWords();
  return (
    <div className={styles.head}>
      <div className={styles.row}>
        <Text className={styles.title} weight="semibold" title={report.rubric.title}>
          {report.rubric.shortTitle} · {report.assignment.department ?? words.scoring.whole}
        </Text>
        {sheets.length > 1 && (
          <Select
            className={styles.sheet}
            size="small"
            aria-label={reviewWords.sheet}
            value={report.sheet}
            onChange={(_event, { value }) => onSheet(value)}
          >
            {sheets.map((sheet) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </Select>
        )}
      </div>
      <dl className={styles.figures} aria-label={reviewWords.figuresLabel}>
        <Figure name={reviewWords.unscored} value={figures.unscored} tone={styles.warnings} />
        <Figure name={reviewWords.errors} value={figures.errors} tone={styles.errors} />
        <Figure name={reviewWords.warnings} value={figures.warnings} tone={styles.warnings} />
        <Figure name={reviewWords.explained} value={sealedReasons ?? figures.explained} tone="" />
      </dl>
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: number;
  /** Class of a value above 0. */
  readonly tone: string;
}

function Figure({ name, value, tone }: FigureProps) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <dt className={styles.name}>{name}</dt>
      <dd className={mergeClasses(styles.value, value > 0 && tone)}>{value}</dd>
    </div>
  );
}

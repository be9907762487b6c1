/** Grade bands（等级分段）: the rubric's own, or others for this template. */
import { Button, Caption1, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Rubric } from "../../core/rubric";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { Sentences } from "../Sentences";
import { bandsText, draftsOf, readBands, type BandDraft, type DraftFault } from "./templateForm";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: "6px", whiteSpace: "nowrap" },
  name: { width: "72px", minWidth: 0 },
  from: { width: "72px", minWidth: 0 },
  buttons: { display: "flex", gap: "8px", marginTop: "4px" },
  source: { color: tokens.colorNeutralForeground2 },
  fault: { color: tokens.colorPaletteRedForeground1, margin: 0 },
});

export interface BandsEditorProps {
  readonly rubric: Rubric;
  readonly drafts: readonly BandDraft[] | null;
  readonly onChange: (drafts: readonly BandDraft[] | null) => void;
}

export function BandsEditor({ rubric, drafts, onChange }: BandsEditorProps) {
  const styles = useStyles();
  const words = usePane().words.template;
  const shown = drafts ?? draftsOf(rubric.bands);
  const typed = drafts === null ? null : readBands(rubric, drafts);
  const source = rubric.bands.length === 0 ? null : words.bandSources[rubric.bandsSource];
  const change = (index: number, part: Partial<BandDraft>): void =>
    onChange(shown.map((band, other) => (other === index ? { ...band, ...part } : band)));
  return (
    <Disclosure title={words.bands} summary={shown.length === 0 ? words.noBands : bandsText(shown)}>
      <Caption1 className={styles.source}>{drafts === null ? source : words.bandSourceOwn}</Caption1>
      {shown.map((band, index) => (
        <BandRow
          key={index}
          band={band}
          position={index + 1}
          onChange={(part) => change(index, part)}
          onRemove={() => onChange(shown.filter((_band, other) => other !== index))}
        />
      ))}
      {typed !== null && "fault" in typed && <BandFault rubric={rubric} fault={typed.fault} />}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => onChange([...shown, { name: "", from: "0" }])}>
          {words.addBand}
        </Button>
        {drafts !== null && (
          <Button size="small" onClick={() => onChange(null)}>
            {words.resetBands}
          </Button>
        )}
      </div>
    </Disclosure>
  );
}

interface BandRowProps {
  readonly band: BandDraft;
  /** Counts from 1, for screen readers. */
  readonly position: number;
  readonly onChange: (part: Partial<BandDraft>) => void;
  readonly onRemove: () => void;
}

function BandRow({ band, position, onChange, onRemove }: BandRowProps) {
  const styles = useStyles();
  const words = usePane().words.template;
  return (
    <div className={styles.row}>
      <Input
        size="small"
        className={styles.name}
        aria-label={words.bandName(position)}
        value={band.name}
        onChange={(_event, { value }) => onChange({ name: value })}
      />
      <Input
        size="small"
        className={styles.from}
        inputMode="decimal"
        aria-label={words.bandFrom(position)}
        value={band.from}
        onChange={(_event, { value }) => onChange({ from: value })}
      />
      <span>{words.bandPoints}</span>
      <Button size="small" appearance="subtle" aria-label={words.removeBand(band.name)} onClick={onRemove}>
        ✕
      </Button>
    </div>
  );
}

function BandFault({ rubric, fault }: { readonly rubric: Rubric; readonly fault: DraftFault }) {
  const styles = useStyles();
  const words = usePane().words.template;
  if (typeof fault !== "string") return <Sentences problems={fault} rubric={rubric} />;
  return <p className={styles.fault}>{words.bandFaults[fault]}</p>;
}

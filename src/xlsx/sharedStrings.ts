/** The table of texts (xl/sharedStrings.xml): each text stands once and cells name it by number. */
import { mainNamespace, xmlHeader, xmlString } from "./package/xml";

/** Most characters a cell can hold. */
const maxCellText = 32767;

/** Gives each text its number, and the part at the end. */
export interface SharedStrings {
  /** Number of the text; the first use adds it. Throws when the text is longer than a cell holds. */
  indexOf(text: string): number;
  /** The part's text. */
  xml(): string;
}

/** An empty table. */
export function sharedStrings(): SharedStrings {
  const indexes = new Map<string, number>();
  let uses = 0;
  return {
    indexOf(text) {
      uses += 1;
      const known = indexes.get(text);
      if (known !== undefined) return known;
      if (text.length > maxCellText) throw new Error(`A cell holds at most ${maxCellText} characters`);
      indexes.set(text, indexes.size);
      return indexes.size - 1;
    },
    xml: () => tableXml([...indexes.keys()], uses),
  };
}

/** A `<t>` element; white space at the ends and line breaks are kept, which XML would otherwise let programs drop. */
export function textElement(text: string): string {
  const keep = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${keep}>${xmlString(text)}</t>`;
}

function tableXml(texts: readonly string[], uses: number): string {
  const items = texts.map((text) => `<si>${textElement(text)}</si>`).join("");
  return `${xmlHeader}<sst xmlns="${mainNamespace}" count="${uses}" uniqueCount="${texts.length}">${items}</sst>`;
}

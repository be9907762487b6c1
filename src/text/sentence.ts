/** One sentence in the two languages of the pane. */

/** The same sentence in both languages; `{name}` is filled from values. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** Acceptance（认可）: whose a workbook is, as somebody decided, where its sender is none that the rubric names. It travels with the choices. */
import type { Choice } from "./choice";
import type { ReturnedFile } from "./returned";

/** What is named: a department, one of its reviewers, or a subject whose name was typed. */
export type Sender = "department" | "reviewer" | "subject";

/** A name, and the one that it counts as: its own, or another's. */
export interface Acceptance {
  readonly sender: Sender;
  readonly name: string;
  readonly as: string;
}

/** The decision in the form in which choices are kept. */
export function acceptanceChoice({ sender, name, as }: Acceptance): Choice {
  return { sender: keyOf(sender, name), chosen: { file: name, content: as }, over: [] };
}

/** The name that counts; null while nobody has decided. Of two decisions the first holds. */
export function acceptedAs(choices: readonly Choice[], sender: Sender, name: string): string | null {
  return choiceFor(choices, sender, name)?.chosen.content ?? null;
}

/** The decision about a name. */
export function choiceFor(choices: readonly Choice[], sender: Sender, name: string): Choice | undefined {
  const key = keyOf(sender, name);
  return choices.find((choice) => choice.sender === key);
}

/** A name that waits for somebody, and the one that it looks like; null where it is like none. */
export interface Waiting {
  readonly sender: Sender;
  readonly name: string;
  readonly alike: string | null;
}

/** The names that keep a file waiting. */
export function waitingNames({ refusals = [] }: Pick<ReturnedFile, "refusals">): readonly Waiting[] {
  return refusals.flatMap(({ values }): readonly Waiting[] => {
    const sender = SENDERS.find((known) => known === values.named);
    if (sender === undefined || typeof values.sender !== "string") return [];
    return [{ sender, name: values.sender, alike: typeof values.alike === "string" ? values.alike : null }];
  });
}

const SENDERS: readonly Sender[] = ["department", "reviewer", "subject"];

/** Unlike any sender of files. */
function keyOf(sender: Sender, name: string): string {
  return JSON.stringify(["accepted", sender, name]);
}

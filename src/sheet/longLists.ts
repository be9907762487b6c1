/** Lists that may be as long as all scores together（来源、问题清单）. They are written for people; an Excel that is open is asked for their first rows only. */

import { EDITIONS } from "./format/edition";

const LONG_LISTS = new Set(EDITIONS.flatMap(({ words: { lists } }) => [lists.sources, lists.problems]));

/** What a name gets where another of that name was kept. */
const KEPT_BESIDE = /(?:\s*[(（]\d+[)）])*$/;

/** Rows read of a long list: a scoring sheet that somebody gave its name is still known for one, and at every edit it is little. */
export const LISTED_ROWS = 200;

/** Whether the name is one that such a list gets, kept beside another or not. Example: 来源 (2). */
export function isLongList(name: string): boolean {
  return LONG_LISTS.has(name.replace(KEPT_BESIDE, ""));
}

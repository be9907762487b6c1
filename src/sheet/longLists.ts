/** Lists that may be as long as all scores together（来源、问题清单）. They are written for people; an Excel that is open is asked for their first rows only. */

/** Their names in every edition; adapters ask before any words are loaded. */
const LONG_LISTS: readonly string[] = ["来源", "问题清单"];

/** Lists of a 汇总 that are printed and shown（排名、得分构成、反馈1-…）, in every edition: their looks are read, as those of scoring sheets. */
const SHOWN_LISTS: readonly string[] = ["排名", "得分构成", "反馈"];

/** What a name gets where another of that name was kept. */
const KEPT_BESIDE = /(?:\s*[(（]\d+[)）])*$/;

/** Rows read of a long list: a scoring sheet that somebody gave its name is still known for one, and at every edit it is little. */
export const LISTED_ROWS = 200;

/** Whether the name is one that such a list gets, kept beside another or not. Example: 来源 (2). */
export function isLongList(name: string): boolean {
  return LONG_LISTS.includes(name.replace(KEPT_BESIDE, ""));
}

/** Whether the name is one that a list for people to look at gets. */
export function isShownList(name: string): boolean {
  return SHOWN_LISTS.some((list) => name.startsWith(list));
}

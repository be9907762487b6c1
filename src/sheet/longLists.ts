/** Lists that may be as long as all scores together（来源、问题清单）. They are written for people; an Excel that is open is asked for their first rows only. */

/** Rows read of a long list: a scoring sheet that somebody gave its name is still known for one, and at every edit it is little. */
export const LISTED_ROWS = 200;

/** Whether the name is one that such a list gets, kept beside another or not. Example: 来源 (2). */
export function isLongList(name: string): boolean {
  return /^(?:来源|问题清单)(?:\s*[(（]\d+[)）])*$/.test(name);
}

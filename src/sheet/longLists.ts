/** Lists that may be as long as all scores together（来源、问题清单）. They are written for people and never read back. */

/** Whether the name is one that such a list gets, kept beside another or not. Example: 来源 (2). */
export function isLongList(name: string): boolean {
  return /^(?:来源|问题清单)(?:\s*[(（]\d+[)）])*$/.test(name);
}

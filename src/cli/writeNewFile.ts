/** Writes a file that was not there before（新文件）: it appears whole or not at all, whatever interrupts the program. */
import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { UsageError } from "./usage";

/**
 * Makes the folders on the way, writes beside the place under a name of its own, and only then gives the file its name. Throws UsageError where
 * the place is taken meanwhile, cannot be written to, or is full.
 */
export function writeNewFile(file: string, bytes: Uint8Array): void {
  const place = path.resolve(file);
  const draft = path.join(path.dirname(place), `.pingbiao-${process.pid}.tmp`);
  try {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(draft, bytes, { flag: "wx" });
    name(draft, place);
  } catch (cause) {
    throw new UsageError(sentenceOf(file, cause), { cause });
  } finally {
    if (existsSync(draft)) rmSync(draft);
  }
}

/** A link, unlike a renaming, never takes the place of a file that came in between. Some drives know none. */
function name(draft: string, place: string): void {
  try {
    linkSync(draft, place);
  } catch (cause) {
    if (codeOf(cause) === "EEXIST" || existsSync(place)) throw cause;
    renameSync(draft, place);
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ["EACCES", "没有写入权限"],
  ["EPERM", "没有写入权限"],
  ["EROFS", "所在的盘是只读的"],
  ["ENOSPC", "磁盘已满"],
  ["EDQUOT", "磁盘空间已用完"],
  ["ENOTDIR", "路径中有一级不是文件夹"],
  ["ENOENT", "所在的文件夹不存在，也无法新建"],
  ["ENAMETOOLONG", "文件名太长"],
  ["EEXIST", "已经有同名的文件或文件夹"],
  ["EISDIR", "已经有同名的文件夹"],
]);

function sentenceOf(file: string, cause: unknown): string {
  const reason = REASONS.get(codeOf(cause)) ?? (cause instanceof Error ? cause.message : String(cause));
  return `没有写入 ${file}：${reason}。请换一个位置再试。`;
}

function codeOf(cause: unknown): string {
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
}

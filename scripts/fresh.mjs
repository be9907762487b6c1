// Whether a build is still fresh（是否需要重新构建）: a hash over everything it was made from, kept beside the result.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Runs `build` unless `result` exists and `inputs` (files and folders) and `setting` are those of the last time. */
export async function buildIfStale({ name, inputs, setting = "", result }, build) {
  const stamp = join(".cache", `${name}.built`);
  const hash = hashOf(inputs, setting);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return false;
  await build();
  mkdirSync(".cache", { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

function hashOf(inputs, setting) {
  const hash = createHash("sha256").update(setting);
  for (const file of inputs.flatMap(filesOf)) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

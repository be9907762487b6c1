// Installs what is missing（补装缺少的依赖）: the npm packages of the lock file, and on Debian as root the programs some tests need.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

/** Programs of the tests: how to see that one is there, and the Debian package that brings it. */
const programs = [
  { found: () => existsSync("/usr/bin/chromium"), packages: ["chromium"] },
  { found: () => existsSync("/usr/bin/soffice"), packages: ["libreoffice-calc"] },
  { found: () => existsSync("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"), packages: ["fonts-noto-cjk"] },
  { found: () => succeeds("/usr/bin/python3", ["-c", "import openpyxl"]), packages: ["python3-openpyxl"] },
  { found: () => succeeds("xmllint", ["--version"]), packages: ["libxml2-utils"] },
  { found: () => succeeds("pdftoppm", ["-v"]), packages: ["poppler-utils"] },
];

/** Runs `npm ci` when node_modules is absent or older than the lock file. Throws when it fails. */
export function installPackages(root = ".") {
  const installed = join(root, "node_modules", ".package-lock.json");
  const lock = join(root, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log("正在安装依赖（npm ci）… / Installing packages…");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root });
}

/** Installs missing programs with apt-get where that can work; elsewhere says which tests will be skipped for want of them. */
export function installPrograms() {
  const missing = programs.filter((program) => !program.found()).flatMap((program) => program.packages);
  if (missing.length === 0) return;
  if (process.platform !== "linux" || process.getuid() !== 0 || !existsSync("/usr/bin/apt-get")) {
    console.log(`Not installed, tests that need them are skipped: ${missing.join(", ")}`);
    return;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-q"], { env });
  run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...missing], { env });
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

function run(command, args, options) {
  const { status } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32", ...options });
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with status ${status}`);
}

// The pane's size limits（加载上限）: what a user downloads before the pane shows and before its first step shows, gzipped, without office.js.
// Above a limit the build fails.
"use strict";

const { gzipSync } = require("node:zlib");
const { sourceShares } = require("./sourceShares.cjs");

const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

/**
 * Webpack plugin. `limit` is in bytes of gzip for the scripts and styles that the entry loads at once; `firstLimit` for these
 * together with those of `first`: the import (as it is written) of what is shown first, though it is loaded on demand.
 */
class PaneSize {
  constructor({ entry, limit, first, firstLimit }) {
    this.entry = entry;
    this.limit = limit;
    this.first = first;
    this.firstLimit = firstLimit;
  }

  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("PaneSize", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "PaneSize", stage }, (assets) => {
        const point = compilation.entrypoints.get(this.entry);
        if (point === undefined || compilation.errors.length > 0) return;
        const groups = [point, ...this.firstGroups(compilation)];
        const sizeOf = (files) =>
          files.reduce((sum, file) => sum + gzipSync(assets[file].buffer(), { level: 9 }).length, 0);
        const entry = sizeOf(filesOf([point]));
        const withFirst = sizeOf(filesOf(groups));
        const report = this.report(entry, withFirst, heaviest(assets, filesOf(groups)));
        if (entry > this.limit || withFirst > this.firstLimit) compilation.errors.push(new WebpackError(report));
        else console.log(report);
      });
    });
  }

  firstGroups(compilation) {
    const groups = compilation.chunkGroups.filter(({ origins }) =>
      origins.some(({ request }) => request === this.first),
    );
    if (groups.length === 0) throw new Error(`PaneSize: nothing imports ${this.first} on demand`);
    return groups;
  }

  report(entry, withFirst, packages) {
    const rows = packages.map(([name, bytes]) => `  ${kilo(bytes).padStart(9)}  ${name}`);
    const load = `Pane, first load: ${kilo(entry)} gzip of ${kilo(this.limit)}`;
    const step = `with its first step ${kilo(withFirst)} of ${kilo(this.firstLimit)}`;
    const title = `${load}; ${step}. What weighs most, minified:`;
    return [title, ...rows].join("\n");
  }
}

function filesOf(groups) {
  return [...new Set(groups.flatMap((group) => group.getFiles()))].filter((file) => /\.(js|css)$/u.test(file));
}

/** The twelve heaviest packages (or folders of src) in the minified files. */
function heaviest(assets, files) {
  const sizes = new Map();
  for (const file of files.filter((name) => assets[`${name}.map`] !== undefined)) {
    const shares = sourceShares(
      assets[file].source().toString(),
      JSON.parse(assets[`${file}.map`].source().toString()),
    );
    for (const [source, size] of shares) sizes.set(ownerOf(source), (sizes.get(ownerOf(source)) ?? 0) + size);
  }
  return [...sizes].sort((one, other) => other[1] - one[1]).slice(0, 12);
}

function ownerOf(resource) {
  const path = resource.replaceAll("\\", "/");
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path);
  if (inPackage !== null) return inPackage[1];
  return /\/(src\/[^/]+)\//u.exec(path)?.[1] ?? "webpack";
}

module.exports = { PaneSize };

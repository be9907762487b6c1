// The pane's size limit（首次加载上限）: what a user downloads before the pane shows, gzipped, without office.js. Above the limit the build fails.
"use strict";

const { gzipSync } = require("node:zlib");

const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

/** Webpack plugin. `limit` is in bytes of gzip, for all scripts and styles the entry loads at once. */
class PaneSize {
  constructor({ entry, limit }) {
    this.entry = entry;
    this.limit = limit;
  }

  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("PaneSize", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "PaneSize", stage }, (assets) => {
        const point = compilation.entrypoints.get(this.entry);
        if (point === undefined || compilation.errors.length > 0) return;
        const files = point.getFiles().filter((file) => /\.(js|css)$/u.test(file));
        const total = files.reduce((sum, file) => sum + gzipSync(assets[file].buffer(), { level: 9 }).length, 0);
        const report = this.report(total, heaviest(compilation, point));
        if (total > this.limit) compilation.errors.push(new WebpackError(report));
        else console.log(report);
      });
    });
  }

  report(total, packages) {
    const rows = packages.map(([name, bytes]) => `  ${kilo(bytes).padStart(9)}  ${name}`);
    const title = `Pane, first load: ${kilo(total)} gzip of ${kilo(this.limit)}. What weighs most, before minifying:`;
    return [title, ...rows].join("\n");
  }
}

/** The twelve heaviest packages (or folders of src) among the modules loaded at once, by size of their source. */
function heaviest(compilation, point) {
  const sizes = new Map();
  for (const chunk of point.chunks)
    for (const found of compilation.chunkGraph.getChunkModules(chunk))
      for (const part of found.modules ?? [found]) {
        const owner = ownerOf(part.resource ?? "");
        sizes.set(owner, (sizes.get(owner) ?? 0) + part.size("javascript"));
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

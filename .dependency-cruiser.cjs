// Who may import whom（依赖规则）. The table in ARCHITECTURE.md says the same in words; each rule carries its reason.

/** A folder of src may import only itself and the folders named. */
const may = (folder, reason, ...others) => ({
  name: `${folder}-imports`,
  severity: "error",
  comment: `${reason} src/${folder} may import only itself${others.length > 0 ? ` and ${others.join(", ")}` : ""}.`,
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: [folder, ...others].map((name) => `^src/${name}/`) },
});

/** A package or the Node library belongs to the folders and files named. */
const only = (places, thing, reason, to) => ({
  name: `${thing}-only-in-${places.join("-").replaceAll("/", "-")}`,
  severity: "error",
  comment: `${reason} Only ${places.map((name) => `src/${name}`).join(" and ")} may import ${thing}.`,
  from: { path: "^src/", pathNot: places.map((name) => `^src/${name}(/|$)`) },
  to,
});

module.exports = {
  forbidden: [
    may("core", "What scoring means must not depend on how it is shown or stored."),
    may("text", "Words name the things of core and nothing else.", "core"),
    may("sheet", "A sheet is planned without knowing which host writes it.", "core", "text"),
    may("actions", "An action takes its workbook as an argument, so that it runs on every host.", "core", "sheet"),
    may("excel", "An adapter obeys a plan and decides nothing.", "core", "sheet"),
    may("xlsx", "An adapter obeys a plan and decides nothing; it works on bytes, in the pane too.", "core", "sheet"),
    may("cli", "The command line is the pane's twin over files.", "core", "text", "sheet", "actions", "xlsx"),
    may(
      "pane",
      "The pane that ships contains no part of the workbench.",
      "core",
      "text",
      "sheet",
      "actions",
      "excel",
      "xlsx",
    ),
    {
      name: "host-only-at-the-entry",
      severity: "error",
      comment: "The pane runs on any Workbook; only its entry and its worker choose one.",
      from: { path: "^src/pane/", pathNot: "^src/pane/(index\\.tsx|files/[^/]*Worker\\.ts)$" },
      to: { path: "^src/(excel|xlsx)/" },
    },
    {
      name: "workbench-host-stands-alone",
      severity: "error",
      comment: "The host side of Office.js judges our code in tests, so it must not share any of it.",
      from: { path: "^src/workbench/host/" },
      to: { path: "^src/", pathNot: "^src/workbench/host/" },
    },
    {
      name: "workbench-host-needs-no-package",
      severity: "error",
      comment: "The host runs in jsdom and in the browser with nothing but the language.",
      from: { path: "^src/workbench/host/" },
      to: { path: "node_modules/", pathNot: "node_modules/@types/" },
    },
    {
      name: "workbench-grid-knows-the-host-only",
      severity: "error",
      comment: "The grid mirrors the host's model; the product reaches it through Office.js alone.",
      from: { path: "^src/workbench/grid/" },
      to: { path: "^src/", pathNot: "^src/workbench/(host|grid)/" },
    },
    only(["pane", "workbench"], "react", "Only what is shown needs a way to show it.", {
      path: "node_modules/(@types/)?(react|react-dom|@fluentui)/",
    }),
    only(["xlsx/package/deflate.ts"], "fflate", "One file packs, and its twin on Node.", {
      path: "node_modules/fflate/",
    }),
    only(["core"], "zod", "Only rubrics are parsed from foreign text, in core.", { path: "node_modules/zod/" }),
    only(["core"], "big.js", "One place does decimals.", { path: "node_modules/(@types/)?big\\.js/" }),
    only(["core"], "@noble/hashes", "One place makes hashes and codes.", { path: "node_modules/@noble/" }),
    only(["workbench/grid"], "univer", "The grid is a stage for tests and trials, never a part of the product.", {
      path: "node_modules/@univerjs/",
    }),
    only(
      ["cli", "xlsx/package/deflateNode.ts"],
      "node",
      "Everything else runs in a browser as well, and packing has a twin (#deflate) that does.",
      { dependencyTypes: ["core"] },
    ),
    {
      name: "no-test-in-src",
      severity: "error",
      comment: "What ships never depends on what tests it.",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one file.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "A file nobody imports is dead, unless it is an entry.",
      from: {
        orphan: true,
        pathNot: ["^src/pane/(index\\.tsx|oldWebview\\.js)$", "^src/cli/main\\.ts$", "\\.d\\.ts$"],
      },
      to: {},
    },
    {
      name: "nothing-unresolvable",
      severity: "error",
      comment: "Every import must lead somewhere.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-undeclared-package",
      severity: "error",
      comment: "A package that package.json does not name may vanish with the next install.",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    // Type-only imports count too: a type of React in core is a wrong idea already.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

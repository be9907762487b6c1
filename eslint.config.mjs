// Lint rules（代码检查）: strict TypeScript everywhere, Office.js rules where Office.js is used, purity where code must be pure.
import js from "@eslint/js";
import globals from "globals";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { noForeignKey } from "./scripts/noForeignKey.mjs";

const typescript = ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"];
const pure = ["src/core/**/*.ts", "src/text/**/*.ts", "src/sheet/**/*.ts", "src/actions/**/*.ts"];

const officeRules = {
  "office-addins/call-sync-after-load": "error",
  "office-addins/call-sync-before-read": "error",
  "office-addins/load-object-before-read": "error",
  "office-addins/no-context-sync-in-loop": "error",
  "office-addins/no-empty-load": "error",
  "office-addins/no-navigational-load": "error",
  "office-addins/no-office-initialize": "error",
  "office-addins/test-for-null-using-isNullObject": "error",
};

const pureRules = {
  "no-restricted-globals": [
    "error",
    { name: "Date", message: "The date is an argument: the same input must give the same output." },
    { name: "Intl", message: "Its words differ from machine to machine." },
  ],
  "no-restricted-properties": ["error", { object: "Math", property: "random", message: "Chance is an argument." }],
};

export default tseslint.config(
  { ignores: ["dist/", "coverage/", ".cache/", "node_modules/", "bench/node_modules/", "test/fixtures/"] },
  js.configs.recommended,
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/no-misused-spread": ["error", { allow: [{ from: "lib", name: "string" }] }],
      // A full-width space is ordinary punctuation in Chinese texts.
      "no-irregular-whitespace": ["error", { skipStrings: true, skipTemplates: true, skipComments: true }],
      eqeqeq: "error",
      "no-console": "error",
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Name what you export." },
        { selector: "ExportAllDeclaration", message: "Import the file that has it." },
      ],
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: officeRules,
  },
  {
    files: ["src/pane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  { files: pure, rules: pureRules },
  {
    files: [...pure, "src/xlsx/**/*.ts", "src/cli/**/*.ts", "src/excel/**/*.ts"],
    plugins: { pingbiao: { rules: { "no-foreign-key": noForeignKey } } },
    rules: { "pingbiao/no-foreign-key": "error" },
  },
  { files: ["src/cli/**/*.ts"], rules: { "no-console": "off" } },
  {
    // Tests run in one long function of cases.
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "max-lines-per-function": "off",
      "no-console": "off",
      // What jest's matchers and other programs return has no type.
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: { globals: { ...globals.node } },
    rules: { eqeqeq: "error", "max-lines": ["error", { max: 300 }] },
  },
  {
    files: ["src/pane/oldWebview.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "script", globals: globals.browser },
  },
);

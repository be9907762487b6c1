/**
 * Broken and hostile files where no Node is: unpacked by script, as in the pane.
 *
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import * as chosen from "#deflate";
import * as byScript from "../../src/xlsx/package/deflate";
import { describeHostileFiles } from "../support/hostileCases";

describe("#deflate", () => {
  it("is the packer by script where Node's condition is missing", () => {
    expect(chosen.inflate).toBe(byScript.inflate);
  });
});

describeHostileFiles(500);

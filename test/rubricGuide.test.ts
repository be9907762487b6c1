/** What a person writing a rubric of his own relies on: the editor schema and the guide agree with the parser. */
import { z } from "zod";
import { parseRubric } from "../src/core/parseRubric";
import { rubricSchema } from "../src/core/rubricSchema";
import { rubricsJson, rubricsText } from "./support/shippedRubrics";

/** Members that a JSON Schema object names, and the ones it requires. */
const shape = z.object({ properties: z.record(z.string(), z.unknown()), required: z.array(z.string()) });
const membersOf = (schema: unknown): { names: string[]; required: string[] } => {
  const { properties, required } = shape.parse(schema);
  return { names: Object.keys(properties).sort(), required: [...required].sort() };
};
const elementOf = (schema: unknown, name: string): unknown =>
  z.object({ properties: z.record(z.string(), z.looseObject({ items: z.unknown().optional() })) }).parse(schema)
    .properties[name]?.items;

describe("rubric.schema.json", () => {
  const written = rubricsJson("rubric.schema.json");
  const read: unknown = z.toJSONSchema(rubricSchema, { io: "input" });
  const parts = z.object({ $defs: z.record(z.string(), z.unknown()) }).parse(written).$defs;

  it("names and requires the same members of a rubric as the parser", () => {
    expect(membersOf(written)).toEqual(membersOf(read));
  });

  it.each([
    ["items", "item"],
    ["groups", "group"],
    ["forms", "form"],
    ["notes", "note"],
  ])("names and requires the same members of %s as the parser", (list, part) => {
    expect(membersOf(parts[part])).toEqual(membersOf(elementOf(read, list)));
  });
});

describe("rubrics/README.md", () => {
  it("shows an example that parses as it stands", () => {
    const example = /```json\n([^]*?)```/.exec(rubricsText("README.md"))?.[1] ?? "";
    expect(parseRubric(JSON.parse(example)).problems).toEqual([]);
  });
});

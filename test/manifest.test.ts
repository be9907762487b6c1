// The manifest（加载项清单）: Office says nothing useful when it is wrong, so every rule it must keep is tested here.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { describeWherePresent, judges, referenceFolder } from "./support/outside";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const root = join(__dirname, "..");
const file = join(root, "manifest.xml");
const schemas = referenceFolder("schemas/manifest");
const xmllint = { available: judges.xmllint(), name: "xmllint" };

function parse(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [top];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on("error", (problem) => {
    throw problem;
  });
  parser.write(xml).close();
  const [element] = top.children;
  if (element === undefined) throw new Error("the manifest is empty");
  return element;
}

const manifest = parse(readFileSync(file, "utf8"));
const all = (from: Element): Element[] => [from, ...from.children.flatMap(all)];
const elements = all(manifest);
const named = (name: string): Element[] => elements.filter((element) => element.name === name);
const order = (element: Element): string[] => element.children.map(({ name }) => name);
const attributes = (name: string): string[] => elements.flatMap(({ attributes: { [name]: value } }) => value ?? []);

function only(name: string): Element {
  const [found, another] = named(name);
  if (found === undefined || another !== undefined) throw new Error(`the manifest needs exactly one ${name}`);
  return found;
}

describe("manifest.xml", () => {
  it("lists the elements in the only order that Office loads", () => {
    expect(order(manifest)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    expect(order(only("VersionOverrides"))).toEqual(["Hosts", "Resources"]);
    expect(order(only("Resources"))).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
    expect(order(only("Control"))).toEqual(["Label", "Supertip", "Icon", "Action"]);
  });

  it("keeps its identity and a version of four parts", () => {
    expect(only("Id").text).toBe("7c2f4a1e-3b58-4d6a-9e07-5f1b8c0d2e43");
    expect(only("Version").text).toMatch(/^\d+\.\d+\.\d+\.\d+$/u);
    const version: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(version).toMatchObject({ version: only("Version").text.replace(/\.\d+$/u, "") });
  });

  it("asks for ExcelApi 1.9 and no more", () => {
    expect(named("Set").map((set) => set.attributes)).toEqual([{ Name: "ExcelApi", MinVersion: "1.9" }]);
    expect(only("Permissions").text).toBe("ReadWriteDocument");
  });

  it("defines every resource it refers to, once, under at most 32 characters", () => {
    const defined = only("Resources").children.flatMap((kind) =>
      kind.children.map(({ attributes: { id } }) => id ?? ""),
    );
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(attributes("resid"))].sort()).toEqual([...defined].sort());
    expect(attributes("id").filter((id) => id.length > 32)).toEqual([]);
  });

  it("stays within the lengths that Office shows", () => {
    const strings = (kind: string): string[] =>
      all(only(kind)).flatMap(({ attributes: { DefaultValue, Value } }) => DefaultValue ?? Value ?? []);
    expect(strings("bt:ShortStrings").filter((text) => text.length > 125)).toEqual([]);
    expect(strings("bt:LongStrings").filter((text) => text.length > 250)).toEqual([]);
    expect(
      [only("DisplayName")]
        .flatMap(all)
        .filter(({ attributes: { DefaultValue, Value } }) => (DefaultValue ?? Value ?? "").length > 125),
    ).toEqual([]);
  });

  it("speaks Chinese first and English where Office does", () => {
    expect(only("DefaultLocale").text).toBe("zh-CN");
    const texts = [...named("DisplayName"), ...named("Description"), ...named("bt:String")].filter(
      ({ attributes: { DefaultValue } }) => DefaultValue !== undefined,
    );
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) {
      expect(text.attributes["DefaultValue"]).toMatch(/\p{Script=Han}/u);
      expect(text.children.map(({ attributes: { Locale } }) => Locale)).toEqual(["en-US"]);
      expect(text.children[0]?.attributes["Value"]).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("uses https for every address, all from one place", () => {
    const urls = attributes("DefaultValue").filter((value) => value.includes("://"));
    expect(urls.length).toBeGreaterThan(6);
    expect([...new Set(urls.map((url) => new URL(url).origin))]).toEqual(["https://localhost:3000"]);
  });

  it("names icons that exist in the size they are used in", () => {
    for (const image of elements.filter(
      ({ name, attributes: { resid } }) => name === "bt:Image" && resid !== undefined,
    )) {
      const { size, resid } = image.attributes;
      const definition = elements.find(({ attributes: { id } }) => id === resid);
      const path = new URL(definition?.attributes["DefaultValue"] ?? "").pathname;
      const png = readFileSync(join(root, path));
      expect([path, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([path, Number(size), Number(size)]);
    }
  });
});

describeWherePresent(schemas !== null, xmllint, "manifest.xml against the published schema", () => {
  it("is valid", () => {
    const schema = join(schemas ?? "", "OfficeAppManifestV1_1.xsd");
    const { status, stderr } = spawnSync("xmllint", ["--noout", "--schema", schema, file], { encoding: "utf8" });
    expect([status, stderr.trim()]).toEqual([0, `${file} validates`]);
  });
});

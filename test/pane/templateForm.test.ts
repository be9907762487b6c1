/** The choices of 建表. */
import { planTemplate } from "../../src/sheet/template";
import { bandsText, draftsOf, readBands, requestOf, startForm } from "../../src/pane/template/templateForm";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";

const luohe = shippedRubric("luohe-2022");
const form = startForm(luohe);

describe("startForm", () => {
  it.each(RUBRIC_IDS)("begins %s with choices that can be written", (id) => {
    const rubric = shippedRubric(id);
    const request = requestOf(rubric, startForm(rubric));
    expect(request).toMatchObject({ layout: rubric.layout, period: rubric.period, bands: null, department: null });
    expect(request !== null && planTemplate(request).ok).toBe(true);
  });
});

describe("requestOf", () => {
  it("takes the one chosen subject for the layout of one subject", () => {
    const [, second] = luohe.subjects;
    const request = requestOf(luohe, { ...form, layout: "table", subject: second?.id ?? null });
    expect(request?.subjects).toEqual([second?.id]);
  });

  it("keeps the rubric's order of subjects", () => {
    const ids = luohe.subjects.map(({ id }) => id);
    expect(requestOf(luohe, { ...form, layout: "matrix", subjects: [...ids].reverse() })?.subjects).toEqual(ids);
  });

  it("refuses to take no subject for all of them", () => {
    expect(requestOf(luohe, { ...form, layout: "matrix", subjects: [] })).toBeNull();
  });

  it("asks for no subject where the rubric names none", () => {
    const rubric = shippedRubric("cert-publicity");
    expect(requestOf(rubric, startForm(rubric))?.subjects).toEqual([]);
  });

  it("trims the period", () => {
    expect(requestOf(luohe, { ...form, period: " 2023年度 " })?.period).toBe("2023年度");
  });

  it("refuses unfit bands", () => {
    expect(requestOf(luohe, { ...form, bands: [{ name: "A", from: "九十" }] })).toBeNull();
  });

  it("passes typed bands on as numbers", () => {
    const bands = [
      { name: " 优 ", from: "90" },
      { name: "良", from: "0" },
    ];
    expect(requestOf(luohe, { ...form, bands })?.bands).toEqual([
      { name: "优", from: 90 },
      { name: "良", from: 0 },
    ]);
  });
});

describe("readBands", () => {
  it("accepts the rubric's own bands unchanged", () => {
    expect(readBands(luohe, draftsOf(luohe.bands))).toEqual({ bands: luohe.bands });
  });

  it("accepts no bands at all, for a template without grades", () => {
    expect(readBands(luohe, [])).toEqual({ bands: [] });
  });

  it.each([
    ["name", { name: " ", from: "0" }],
    ["number", { name: "A", from: "" }],
    ["number", { name: "A", from: "1e999" }],
  ])("names a wrong %s", (fault, draft) => {
    expect(readBands(luohe, [draft])).toEqual({ fault });
  });

  it.each([
    ["rise instead of fall", ["60", "80", "0"]],
    ["are equal", ["60", "60", "0"]],
    ["leave low totals without a grade", ["90", "80", "60"]],
  ])("reports bounds that %s", (_case, bounds) => {
    const read = readBands(
      luohe,
      bounds.map((from, index) => ({ name: `第${index}档`, from })),
    );
    expect(read).toMatchObject({ fault: [{ code: "rubric.bands-order" }] });
  });
});

describe("bandsText", () => {
  it("prints bands in one line", () => {
    expect(bandsText(draftsOf(luohe.bands))).toBe("A≥90 B≥80 C≥60 D≥0");
  });
});

/** Every reason why a host would not has a sentence that says what to do next. */
import { hostErrorSentence } from "../../src/text/messages";
import { HOST_SENTENCES, type HostSentenceCode } from "../../src/text/zh/hostSentences";
import type { HostErrorCode } from "../../src/sheet/workbook";
import { SENTENCES } from "../support/sentences";

/** Every code; the type sees to it that none is left out and none is invented. */
const CODES: Readonly<Record<HostErrorCode, true>> = {
  "sheet-exists": true,
  "sheet-protected": true,
  "sheet-open": true,
  "half-written": true,
  "workbook-protected": true,
  "cell-editing": true,
  "access-denied": true,
  busy: true,
  "too-large": true,
  gone: true,
  unsupported: true,
  offline: true,
  "cannot-open": true,
  "not-a-workbook": true,
  "old-format": true,
  encrypted: true,
  damaged: true,
  "too-big-to-read": true,
  "too-slow-to-read": true,
  "other-archive": true,
  "unexpected-content": true,
  "other-packing": true,
  shielded: true,
  "binary-format": true,
  "split-archive": true,
  "other-format": true,
  scan: true,
  document: true,
  "other-kind": true,
  "not-a-file": true,
  "session-expired": true,
  ambiguous: true,
  "not-as-written": true,
  "changed-meanwhile": true,
  unknown: true,
};
const isCode = (text: string): text is HostSentenceCode => text in HOST_SENTENCES;
const codes: readonly HostSentenceCode[] = Object.keys(CODES).filter(isCode);

describe("HOST_SENTENCES", () => {
  it("has a sentence for every code and for no other", () => {
    expect([...Object.keys(HOST_SENTENCES)].sort()).toEqual(Object.keys(CODES).sort());
  });

  it.each(codes)("%s is whole in both languages, with and without a detail", (code) => {
    for (const detail of ["评价表", ""]) {
      expect(hostErrorSentence({ code, detail }, SENTENCES.zh)).toMatch(/^[^{}]*[\u4e00-\u9fff][^{}]*。$/);
      expect(hostErrorSentence({ code, detail }, SENTENCES.en)).toMatch(/^[A-Z][^{}]*\.$/);
    }
  });

  it.each(codes)("%s leaves no empty brackets, quotes or doubled spaces without a detail", (code) => {
    const said = [
      hostErrorSentence({ code, detail: "" }, SENTENCES.zh),
      hostErrorSentence({ code, detail: "" }, SENTENCES.en),
    ];
    expect(said.filter((text) => /（）|\(\)|“”| {2}| [.,;]( |$)/.test(text))).toEqual([]);
  });

  it.each(codes)("%s tells what to do next", (code) => {
    expect(HOST_SENTENCES[code]).toMatch(/请/);
    expect(SENTENCES.en.host[code].split(/[.;] /).length).toBeGreaterThan(1);
  });
});

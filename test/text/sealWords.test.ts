import { codeInLine, footerText, isSealLine, notSealedText, sealedText } from "../../src/text/sealWords";

const CODE = "0A1B-2C3D-4E5F-6G7H";
const TIME = "2024-01-31T17:05:59";

describe("the line of the check code", () => {
  it.each([
    [{ serial: 1, reasons: 0 }, `校验码：${CODE}　　2024-01-31 17:05封存`],
    [{ serial: 2, reasons: 0 }, `校验码：${CODE}　　2024-01-31 17:05第2次封存`],
    [{ serial: 1, reasons: 3 }, `校验码：${CODE}　　2024-01-31 17:05封存，3处提醒已说明理由`],
  ])("tells when a sheet was sealed: %j", (facts, line) => {
    expect(sealedText({ code: CODE, time: TIME, ...facts })).toBe(line);
    expect([isSealLine(line), codeInLine(line)]).toEqual([true, CODE]);
  });

  it("tells that a sheet is not sealed, and how a seal was taken off", () => {
    const lines = [notSealedText(null), notSealedText({ time: TIME, reason: "更正" })];
    expect(lines).toEqual(["校验码：未封存", "校验码：未封存（2024-01-31 17:05解除封存：更正）"]);
    expect(lines.map((line) => codeInLine(line))).toEqual([null, null]);
  });

  it("is told from other texts, and read although a program trimmed or spaced it", () => {
    expect(["校验码", "评审员（签字）：", ""].map((text) => isSealLine(text))).toEqual([false, false, false]);
    expect([` 校验码：${CODE}`, `校验码：${CODE} 2024`, `校验码：${CODE}`].map((line) => codeInLine(line))).toEqual([
      CODE,
      CODE,
      CODE,
    ]);
  });
});

describe("footerText", () => {
  it("gives the code once sealed, else the fingerprint", () => {
    expect([footerText(CODE, "abc"), footerText(null, "abc")]).toEqual([`校验码：${CODE}`, "指纹 abc"]);
  });
});

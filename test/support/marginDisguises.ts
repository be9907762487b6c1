/** Sealed files whose header or footer somebody edited, and what must be found. */
import { replace, SHEET, type Disguise } from "./disguises";

/** One of each kind. */
export const MARGIN_DISGUISES: readonly Disguise[] = [
  {
    name: "another code in the footer",
    code: "seal.margin-differs",
    edit: replace(SHEET, /(<oddFooter>.*校验码：)[0-9A-Z-]+/, "$10000-0000-0000-0000"),
  },
  {
    name: "a footer of its own on the first page",
    code: "seal.margin-differs",
    edit: replace(
      SHEET,
      "</headerFooter>",
      "<firstFooter>&amp;R校验码：1111-1111-1111-1111</firstFooter></headerFooter>",
    ),
  },
  {
    name: "words behind the code in the footer",
    code: "seal.margin-differs",
    edit: replace(SHEET, /(<oddFooter>.*校验码：[0-9A-Z-]+)/, "$1（更正后）"),
  },
  {
    name: "words in the header",
    code: "sheet.margin-altered",
    edit: replace(SHEET, "<oddFooter>", '<oddHeader>&amp;C&amp;"宋体,加粗"&amp;20（作废）</oddHeader><oddFooter>'),
  },
  {
    name: "words behind the title at the left of the footer",
    code: "sheet.margin-altered",
    edit: replace(SHEET, /(<oddFooter>&amp;L.*?)(&amp;C)/, "$1（作废）$2"),
  },
  {
    name: "the name of the file in the middle of the footer",
    code: "sheet.margin-altered",
    edit: replace(SHEET, /(<oddFooter>.*?&amp;C)/, "$1&amp;F"),
  },
  { name: "no footer", code: "seal.margin-differs", edit: replace(SHEET, /<headerFooter.*<\/headerFooter>/s, "") },
];

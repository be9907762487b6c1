/** Texts compared as a reader compares them: line ends, spaces and their widths do not matter, since programs change those on saving. */

/** Whether two texts say the same. Example: "一、质量 安全" and "一、质量\r\n安全" do. */
export function sameText(one: string, other: string): boolean {
  return one === other || withoutSpace(one) === withoutSpace(other);
}

/** What a text says: the same for all that {@link sameText} takes for the same. */
export function withoutSpace(text: string): string {
  return text.replace(/_x000D_|[\s\u200b]/g, "");
}

/** How a file reaches the person（交付）: as a download, or where the pane cannot download, opened in Excel to be saved there. */

export type Delivery = "download" | "open";

/** A Mac's and an iPad's pane cannot download. Platforms are named as Office.context.platform names them. */
export function deliveryOn(platform: string): Delivery {
  return platform === "Mac" || platform === "iOS" ? "open" : "download";
}

const TYPES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** How long a browser may take to fetch a download before its address is given back, in milliseconds. */
const KEPT = 60_000;

/** Has the browser save the bytes under the name. */
export function download(name: string, bytes: Uint8Array): void {
  const type = TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}

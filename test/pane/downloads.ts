/** Takes what the pane downloads: jest's window can neither make addresses of files nor save them. */

export interface Downloads {
  readonly count: () => number;
  /** All so far; at least one. */
  readonly files: () => Promise<readonly [Downloaded, ...Downloaded[]]>;
  readonly end: () => void;
}

interface Downloaded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Begins to take them; `end` gives the window its own ways back. */
export function takeDownloads(): Downloads {
  const taken: { readonly name: string; readonly blob: Blob }[] = [];
  let last: Blob | null = null;
  const own = Object.getOwnPropertyDescriptors(URL);
  Object.assign(URL, { createObjectURL: (blob: Blob) => ((last = blob), "#file"), revokeObjectURL: () => undefined });
  const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    if (last !== null) taken.push({ name: this.download, blob: last });
  });
  return {
    count: () => taken.length,
    files: async () => {
      const files = taken.map(async ({ name, blob }) => ({ name, bytes: new Uint8Array(await blob.arrayBuffer()) }));
      const [first, ...others] = await Promise.all(files);
      if (first === undefined) throw new Error("nothing was downloaded");
      return [first, ...others];
    },
    end: () => {
      click.mockRestore();
      Object.defineProperties(URL, own);
    },
  };
}

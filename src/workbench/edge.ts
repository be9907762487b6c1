// The movable edge between grid and pane: by pointer, and by arrow keys, Home and End.

/** Least, greatest and first width of the pane, in pixels. */
export const PANE_WIDTH = { least: 320, most: 640, first: 380 } as const;

const KEY_STEP = 16;

/** Lets the person set the pane's width at the separator `edge`. */
export function movePaneEdge(edge: HTMLElement, page: HTMLElement): void {
  let width: number = PANE_WIDTH.first;
  const set = (wanted: number): void => {
    width = Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, Math.round(wanted)));
    page.style.setProperty("--pane-width", `${width}px`);
    edge.setAttribute("aria-valuenow", String(width));
  };
  edge.setAttribute("aria-valuemin", String(PANE_WIDTH.least));
  edge.setAttribute("aria-valuemax", String(PANE_WIDTH.most));
  set(width);
  followPointer(edge, () => width, set);
  edge.addEventListener("keydown", (event) => {
    const wanted = widthByKey(event.key, width);
    if (wanted === null) return;
    event.preventDefault();
    set(wanted);
  });
}

function widthByKey(key: string, width: number): number | null {
  if (key === "ArrowLeft") return width + KEY_STEP;
  if (key === "ArrowRight") return width - KEY_STEP;
  if (key === "Home") return PANE_WIDTH.least;
  return key === "End" ? PANE_WIDTH.most : null;
}

/** The captured pointer keeps reporting while it is over the pane's frame. */
function followPointer(edge: HTMLElement, width: () => number, set: (width: number) => void): void {
  let grip = 0;
  edge.addEventListener("pointerdown", (event) => {
    edge.setPointerCapture(event.pointerId);
    grip = width() + event.clientX;
    edge.dataset["moving"] = "";
  });
  edge.addEventListener("pointermove", (event) => {
    if (edge.hasPointerCapture(event.pointerId)) set(grip - event.clientX);
  });
  edge.addEventListener("lostpointercapture", () => {
    delete edge.dataset["moving"];
  });
}

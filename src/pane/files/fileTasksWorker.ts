/** The work of the pane's worker（后台线程）: reads and makes .xlsx files, one at a time, telling how far it is. */
import { consolidateWorkbooks, returnedFiles } from "../../actions/consolidateWorkbooks";
import { splitList, splitWorkbook } from "../../actions/splitWorkbook";
import { verifyWorkbook } from "../../actions/verifyWorkbook";
import { LIST_FILE } from "../../core/returnedNames";
import { planSummary } from "../../sheet/summary/planSummary";
import { asHostError } from "../../sheet/foreignWork";
import { HostError } from "../../sheet/workbook";
import { readFiles } from "../../xlsx/readFiles";
import { readXlsx } from "../../xlsx/readXlsx";
import { writeArchive } from "../../xlsx/writeArchive";
import { writeXlsx } from "../../xlsx/writeXlsx";
import type { FileAnswer, FileRequest, MadeFile } from "./fileTasks";

type Post = (answer: FileAnswer) => void;

/** Answers one request; never rejects. */
export async function answerFileRequest(request: FileRequest, post: Post): Promise<void> {
  try {
    if (request.task === "read") await read(request, post);
    else if (request.task === "verify") await verify(request, post);
    else if (request.task === "split") split(request, post);
    else makeSummary(request, post);
    post({ kind: "done" });
  } catch (cause) {
    if (cause instanceof HostError) post({ kind: "failed", code: cause.code, detail: cause.detail });
    else post({ kind: "mistake", message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  }
}

async function read({ source, skip }: Extract<FileRequest, { task: "read" }>, post: Post): Promise<void> {
  const bytes = await bytesOf(source.contents);
  let index = 0;
  for (const found of readFiles(source.file, bytes)) {
    index += 1;
    if (index <= skip) continue;
    post({ kind: "at", file: found.file, of: null });
    post({ kind: "returned", returned: returnedFiles(found.read()) });
  }
}

async function verify({ source, code }: Extract<FileRequest, { task: "verify" }>, post: Post): Promise<void> {
  const bytes = await bytesOf(source.contents);
  try {
    post({
      kind: "verified",
      verified: await verifyWorkbook({ read: () => Promise.resolve().then(() => readXlsx(bytes)) }, code),
    });
  } catch (cause) {
    throw asHostError(cause);
  }
}

/** A file that was moved or changed since it was chosen can no longer be read. */
async function bytesOf(contents: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await contents.arrayBuffer());
  } catch (cause) {
    throw new HostError("cannot-open", "", { cause });
  }
}

function split({ request, archive, time }: Extract<FileRequest, { task: "split" }>, post: Post): void {
  const files = splitWorkbook(request);
  if (!files.ok) throw new Error(`a split was asked for that has faults: ${files.problems[0]?.code ?? ""}`);
  const made: MadeFile[] = [{ name: LIST_FILE, bytes: writeXlsx(splitList(request, files.value)) }];
  for (const { name, plans } of files.value) {
    post({ kind: "at", file: name, of: files.value.length });
    made.push({ name, bytes: writeXlsx(plans()) });
  }
  if (archive === null) for (const file of made) post({ kind: "made", made: file });
  else post({ kind: "made", made: { name: archive, bytes: writeArchive(made, new Date(time)) } });
}

function makeSummary({ returned, decided, name }: Extract<FileRequest, { task: "summary" }>, post: Post): void {
  const consolidation = consolidateWorkbooks(returned, decided);
  if (consolidation === null) throw new Error("a summary was asked for of files that are none of ours");
  post({ kind: "made", made: { name, bytes: writeXlsx(planSummary(consolidation)) } });
}

import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { findJobEvent, requireJobEvent, systemScope } from "@/lib/platform/access/job-gates";
import { csvStream } from "@/lib/platform/sheet/write-csv";
import { xlsxStream } from "@/lib/platform/sheet/write-xlsx";
import { keepMade } from "@/lib/platform/storage/made";
import { receiveStream } from "@/lib/platform/storage/receive";
import { readGuestQuery } from "../list/schema";
import { exportRows } from "./data";
import {
  beginExport,
  failExport,
  finishExport,
  noteProgress,
  type OpenExport,
  sweepExports,
} from "./mutations/write-export";
import { exportTypes } from "./types";

const maxBytes = 1_000_000_000;

type ExportJob = { eventId: string; exportId: string };

/**
 * Writes an export's file. May run twice: it begins anew, and the first that is whole counts. Ends soon after somebody
 * cancels it. One whose event is gone has nothing to write.
 */
export async function runExport({ eventId, exportId }: ExportJob): Promise<"completed" | "cancelled" | "over"> {
  const scope = await findJobEvent("guests/export", eventId);
  const run = scope && (await beginExport(scope, exportId));
  if (!scope || !run) return "over";
  let isCancelled = false;
  const tell = async (writtenRows: number, totalRows: number): Promise<void> => {
    isCancelled = !(await noteProgress(scope, run.id, { writtenRows, totalRows }));
    if (isCancelled) throw new Error("The export was cancelled.");
  };
  try {
    const received = await receiveStream(
      bytesOf(run, exportRows(scope, readGuestQuery(new URLSearchParams(run.query)), tell)),
      maxBytes,
    );
    try {
      const file = await keepMade(received, run.fileName, exportTypes[run.format]);
      return (await finishExport(scope, run, file)) ? "completed" : "cancelled";
    } finally {
      await received.discard();
    }
  } catch (error) {
    if (isCancelled) return "cancelled";
    throw error;
  }
}

function bytesOf({ format }: OpenExport, rows: AsyncIterable<string[][]>): Readable {
  const stream = format === "csv" ? csvStream(rows) : xlsxStream({ name: "Guests", rows });
  return Readable.fromWeb(stream as WebStream<Uint8Array>);
}

/** When every try has failed. */
export async function giveUpExport({ eventId, exportId }: ExportJob): Promise<void> {
  await failExport(await requireJobEvent("guests/export", eventId), exportId);
}

/** What was not written, or was cancelled, is forgotten after a week. */
export async function sweepOldExports(): Promise<number> {
  return sweepExports(systemScope("guests/export"));
}

import { safeCell } from "./cell";

const byteOrderMark = "\uFEFF";

/** One line by RFC 4180: quoted where needed, made safe against formulas, ended by CRLF. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quote(safeCell(cell))).join(",")}\r\n`;
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Rows as CSV in UTF-8, with the mark by which Excel knows it. Reads rows only as fast as they are taken. */
export function csvStream(rows: AsyncIterable<readonly (readonly string[])[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const batches = rows[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(byteOrderMark)),
    pull: async (controller) => {
      const { done, value } = await batches.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value.map(csvLine).join("")));
    },
    cancel: async () => {
      await batches.return?.();
    },
  });
}

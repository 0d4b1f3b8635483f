import type { TableItem } from "./table-items";

/** So many blocks: of a hall of hundreds each holds a few dozen. */
const blockCount = 16;

/**
 * Deals tables to blocks, each always to the same one. A block of which no table changed stays the very same, so that
 * whoever draws it need not look at its tables.
 */
export function makeTableBlocks(): (items: ReadonlyMap<string, TableItem>) => readonly (readonly TableItem[])[] {
  let known: readonly (readonly TableItem[])[] = Array.from({ length: blockCount }, () => []);
  return (items) => {
    const dealt: TableItem[][] = Array.from({ length: blockCount }, () => []);
    for (const item of items.values()) dealt[blockOf(item.table.id)]?.push(item);
    known = dealt.map((block, index) => {
      const before = known[index] ?? [];
      const isSame = before.length === block.length && before.every((item, at) => item === block[at]);
      return isSame ? before : block;
    });
    return known;
  };
}

/** The end of an id is random. */
function blockOf(id: string): number {
  return ((id.charCodeAt(id.length - 1) || 0) + 7 * (id.charCodeAt(id.length - 2) || 0)) % blockCount;
}

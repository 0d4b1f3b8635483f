/** One act of removing, with the first few whom it took. */
export type RemovalItem = {
  removalId: string;
  removedAt: string;
  count: number;
  guests: { id: string; name: string; household: string }[];
};

export type RemovalPage = { items: RemovalItem[]; nextCursor: string | null };

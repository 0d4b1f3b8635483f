import type { UserId } from "@/lib/platform/ids";

/** An address that waits for its link to be opened. */
export type WaitingChange = { newEmail: string; expiresAt: Date; isExpired: boolean };

/** What a link to a new address still opens. */
export type ChangeOfLink = { userId: UserId; name: string; oldEmail: string; newEmail: string };

/** What a link to an old address still takes back. */
export type UndoOfLink = { name: string; oldEmail: string };

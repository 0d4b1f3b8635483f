import { afterCommit } from "./after-commit";
import { isConflict } from "./constraints";
import { db, type Tx } from "./index";

export type TransactionOptions = {
  /** Milliseconds before the transaction is given up. */
  timeout?: number;
};

/**
 * Runs `work` in one transaction and, after the commit, wakes what waits for its outbox. A deadlock or serialization
 * failure runs it again (three times), so `work` may only touch the database. No mail, HTTP or payment in here.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await db.$transaction(work, { timeout: options.timeout ?? 15_000, maxWait: 15_000 });
      afterCommit();
      return result;
    } catch (error) {
      if (attempt >= 4 || !isConflict(error)) throw error;
    }
  }
}

import type { Tx } from "./index";
import { inTransaction, type TransactionOptions } from "./transaction";

/** Carries a refusal out of a transaction, so that everything it wrote is undone. */
class Refused<T> extends Error {
  constructor(readonly refusal: T) {
    super("Refused");
  }
}

/** As `inTransaction`; a refusal that `work` answers with rolls back what it wrote before. */
export async function inRefusableTransaction<T extends { ok: boolean }>(
  work: (tx: Tx) => Promise<T>,
  options?: TransactionOptions,
): Promise<T> {
  const thrown: Refused<T>[] = [];
  try {
    return await inTransaction(async (tx) => {
      const result = await work(tx);
      if (result.ok) return result;
      const refused = new Refused(result);
      thrown.push(refused);
      throw refused;
    }, options);
  } catch (error) {
    const refused = thrown.find((each) => each === error);
    if (refused) return refused.refusal;
    throw error;
  }
}

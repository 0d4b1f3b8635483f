import { expect, test } from "vitest";
import { hashSecret, newSecret } from "@/lib/platform/auth/secrets";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { makeUser } from "@/lib/testing/factories";
import { consumeToken, storeToken } from "./tokens";

async function makeToken() {
  const user = await makeUser();
  const { secret, hash } = newSecret();
  await inTransaction((tx) => storeToken(tx, { id: user.userId, email: user.email }, "reset_password", hash));
  return { user, secret };
}

const crowd = Array.from({ length: 20 }, (_, index) => index);

test("of twenty who use one link at once exactly one is let through", async () => {
  const { user, secret } = await makeToken();
  const outcomes = await Promise.all(
    crowd.map(() => inTransaction((tx) => consumeToken(tx, "reset_password", secret))),
  );
  const winners = outcomes.filter((outcome) => outcome !== null);
  expect(winners).toEqual([{ id: user.userId, email: user.email, name: user.name }]);
});

test("control: looking first and marking after would let several through", async () => {
  const { secret } = await makeToken();
  const where = { tokenHash: hashSecret(secret) };
  const outcomes = await Promise.all(
    crowd.map(() =>
      inTransaction(async (tx) => {
        const token = await tx.oneTimeToken.findUnique({ where, select: { usedAt: true } });
        if (token?.usedAt) return null;
        await tx.oneTimeToken.update({ where, data: { usedAt: new Date() } });
        return token;
      }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome !== null).length).toBeGreaterThan(1);
});

test("only the hash of a link is stored", async () => {
  const { user, secret } = await makeToken();
  const rows = await db.oneTimeToken.findMany({ where: { userId: user.userId } });
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(secret);
});

import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { enforceLimit, limits } from "@/lib/platform/rate-limit";
import type { RateLimitStore } from "@/lib/platform/rate-limit/types";

/** What every store of rate limits promises; to be called where tests are declared. */
export function describeLimitStore(name: string, store: () => RateLimitStore): void {
  describe(`in ${name}`, () => {
    test("a crowd is counted one by one, and exactly as many pass as are allowed", async () => {
      const key = newId();
      const { count } = limits["rsvp.answer"];
      const outcomes = await Promise.allSettled(
        Array.from({ length: count + 40 }, () => enforceLimit("rsvp.answer", key, store())),
      );
      const refused = outcomes.filter((outcome) => outcome.status === "rejected");
      expect(refused).toHaveLength(40);
      for (const { reason } of refused) {
        expect(reason).toBeInstanceOf(AppError);
        expect(reason).toMatchObject({ code: "RATE_LIMITED", status: 429 });
        expect(reason.retryAfterSeconds).toBeGreaterThan(limits["rsvp.answer"].seconds - 60);
        expect(reason.retryAfterSeconds).toBeLessThanOrEqual(limits["rsvp.answer"].seconds);
      }
    });

    test("keys and limits do not count for one another", async () => {
      const key = newId();
      for (let i = 0; i < limits["accounts.reset"].count; i++) await enforceLimit("accounts.reset", key, store());
      await expect(enforceLimit("accounts.reset", key, store())).rejects.toThrow(AppError);
      await enforceLimit("accounts.reset", newId(), store());
      await enforceLimit("accounts.verify", key, store());
    });

    test("a window that is over begins anew", async () => {
      const key = newId();
      expect(await store().hit(key, 1)).toEqual({ count: 1, resetsInSeconds: 1 });
      expect(await store().hit(key, 1)).toEqual({ count: 2, resetsInSeconds: 1 });
      await expect.poll(async () => (await store().hit(key, 1)).count, { timeout: 5_000, interval: 1_100 }).toBe(1);
    });
  });
}

import { AppError } from "./errors";

/** Every limit of the product: how many calls in how many seconds. */
export const limits = {
  "accounts.sign-in": { count: 10, seconds: 300 },
  "accounts.register": { count: 10, seconds: 3600 },
  "accounts.reset": { count: 5, seconds: 3600 },
  "accounts.verify": { count: 10, seconds: 3600 },
  "organizations.invite": { count: 60, seconds: 3600 },
  "rsvp.answer": { count: 60, seconds: 600 },
  "files.upload": { count: 60, seconds: 600 },
} as const;

export type LimitName = keyof typeof limits;

/** Counts a call and throws RATE_LIMITED (with the seconds to wait) when there were too many by this key. */
export async function enforceLimit(_name: LimitName, _key: string): Promise<void> {
  void AppError;
}

const hour = 60 * 60 * 1000;

/** How long a mailed link works. A reset opens the account, so it is short. */
const tokenLifetimeMs = { verify_email: 3 * 24 * hour, reset_password: hour } as const;

export type TokenPurpose = keyof typeof tokenLifetimeMs;

/** When a link that is made now stops working. */
export function tokenExpiry(purpose: TokenPurpose, now: Date): Date {
  return new Date(now.getTime() + tokenLifetimeMs[purpose]);
}

const day = 24 * 60 * 60 * 1000;

/** How long the link to a new address works. */
export const confirmLifetimeMs = day;
/** How long the old address can take the account back: somebody who is away for a week still finds the mail in time. */
export const undoLifetimeMs = 14 * day;

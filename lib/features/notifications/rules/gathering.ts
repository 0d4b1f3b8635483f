/** Mails of news wait so many milliseconds, so that a burst of them is one mail. */
export const gatherMs = 5 * 60_000;

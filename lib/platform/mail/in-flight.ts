/**
 * Mails that one sender hands over at the same time. What a killed sender's successor may repeat at an SMTP server is at
 * most this many, with their Message-IDs.
 */
export const MAILS_AT_ONCE = 5;

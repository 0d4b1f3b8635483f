/** The signed-in person as the profile page shows and edits them. */
export type Profile = {
  id: string;
  name: string;
  email: string;
  locale: string;
  timeZone: string;
  pictureFileId: string | null;
};

/** A signed-in browser. */
export type SignedInBrowser = {
  id: string;
  browser: string;
  isThisOne: boolean;
  signedInAt: Date;
  lastSeenAt: Date;
};

/** A demo account that the sign-in page offers. */
export type DemoSignIn = { label: string; email: string; password: string };

/** What a mailed link still opens. */
export type TokenHolder = { email: string; name: string };

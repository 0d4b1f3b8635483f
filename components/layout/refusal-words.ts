export type RefusalKind = "not_found" | "forbidden" | "error";

type Words = { title: string; message: string };

/** What is said in the workspace. Guests' words come from the message catalogues. */
export const refusalWords: Record<RefusalKind, Words> = {
  not_found: {
    title: "This page is not here",
    message: "It may have been moved or deleted, or the address is not quite right.",
  },
  forbidden: {
    title: "This page is not open to you",
    message: "Your role does not include it. An owner of the organization can change that.",
  },
  error: {
    title: "Something went wrong on our side",
    message: "It was nothing you did. Trying again often helps.",
  },
};

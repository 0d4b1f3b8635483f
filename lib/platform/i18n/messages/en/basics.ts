/** Said on every guest-facing page and mail. */
export const basics = {
  yes: "Yes",
  no: "No",
  optional: "optional",
  language: "Language",
  when: "When",
  where: "Where",
  notFoundTitle: "We could not find this page",
  notFoundText:
    "The link may be incomplete, or it has been replaced by a newer one. Please ask your hosts for the current link.",
  tooMany: {
    one: "That was a bit much at once. Please wait a minute and try again.",
    other: "That was a bit much at once. Please wait {count} minutes and try again.",
  },
  linkGone: "Nothing was sent: this link no longer opens anything. Please ask your hosts for the current link.",
  brokenTitle: "Something went wrong on our side",
  brokenText: "Please try again in a moment.",
  brokenNumber: "If it stays like this, tell your hosts this number: {number}.",
  tryAgain: "Try again",
} as const;

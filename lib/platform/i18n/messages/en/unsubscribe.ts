/** The way out of announcements: its page, and its line in the mails. */
export const unsubscribe = {
  title: "Messages from {organization}",
  ask: "No more messages like this one?",
  text: "{organization} will send no more announcements to {address}. Personal messages, such as your invitation or a confirmation of your answer, still arrive.",
  button: "Unsubscribe",
  doneTitle: "You are unsubscribed",
  doneText: "{organization} sends no more announcements to {address}.",
  again: "It was a mistake: send them again",
  backTitle: "You get them again",
  backText: "{organization} may send announcements to {address} again.",
  stop: "Unsubscribe again",
  line: "You get this mail because you are a guest of {organization}.",
} as const;

/** Mails to guests about their invitation and their answers. */
export const rsvpMails = {
  "invitation.subject": "You are invited: {event}",
  "invitation.preview": "{event}, {when}",
  "invitation.greeting": "Dear {name},",
  "invitation.line": "You are warmly invited to {event}.",
  "invitation.answerBy": "Please let us know by {deadline} whether you can come.",
  "invitation.answer": "Please let us know whether you can come.",
  "invitation.button": "Answer the invitation",
  "invitation.personal":
    "This link is made for {name} alone. You can come back to it and change your answers while answering is open.",

  "confirmation.subject": "Thank you for your answer: {event}",
  "confirmation.preview": "This is what we have written down.",
  "confirmation.heading": "Thank you!",
  "confirmation.line": "Your answers for {event} have arrived. This is what we have written down:",
  "confirmation.button": "See or change the answers",
  "confirmation.changeable": "You can change them until {deadline}.",
  "confirmation.note": "Your words to your hosts",

  "reminder.subject": "Will you come? {event}",
  "reminder.preview": "Your answer is still missing.",
  "reminder.line":
    "We would love to know whether you can come to {event}. Your answer, or a part of it, is still missing.",
  "reminder.button": "Answer now",
  "reminder.personal": "It takes a minute. This link is made for {name} alone.",

  "countdown.subject": {
    zero: "It is today: {event}",
    one: "It is tomorrow: {event}",
    other: "In {count} days: {event}",
  },
  "countdown.preview": "When and where, all in one place.",
  "countdown.line": "We look forward to seeing you at {event}. Here is what you need to know:",
  "countdown.button": "See your invitation",
  "countdown.calendar": "Add it to your calendar",

  "changed.subject": "Please note, something has changed: {event}",
  "changed.preview": "Now: {when}",
  "changed.line": "Something has changed for {event}. Please note:",
  "changed.was": "before: {before}",
  "changed.calendar": "Download the calendar file again: it replaces the earlier entry.",
  "changed.button": "See your invitation",

  "cancelled.subject": "Cancelled: {event}",
  "cancelled.preview": "{event} does not take place.",
  "cancelled.line": "We are sorry to tell you that {event} does not take place. It was planned for {when}.",
  "cancelled.calendar": "Take it out of your calendar",

  footer: "{organization} sent this for {event}, because the guest list names {name}.",
  "footer.reply": "Just reply to this mail if you have a question.",
} as const;

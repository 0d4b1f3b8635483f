/** Mails to guests about their invitation and their answers. */
export const rsvpMails = {
  "invitation.subject": "You are invited: {event}",
  "invitation.preview": "{event}, {when}",
  "invitation.greeting": "Dear {name},",
  "invitation.line": "you are warmly invited to {event}.",
  "invitation.answerBy": "Please let us know by {deadline} whether you can come.",
  "invitation.answer": "Please let us know whether you can come.",
  "invitation.button": "Answer the invitation",
  "invitation.personal":
    "This link is made for {name} alone. You can come back to it and change your answers at any time until then.",

  "confirmation.subject": "Thank you for your answer: {event}",
  "confirmation.preview": "This is what we have written down.",
  "confirmation.heading": "Thank you!",
  "confirmation.line": "your answers for {event} have arrived. This is what we have written down:",
  "confirmation.button": "See or change the answers",
  "confirmation.changeable": "You can change them until {deadline}.",
  "confirmation.note": "Your words to your hosts",

  footer: "{organization} sent this for {event}, because {name} is on the guest list.",
  "footer.reply": "Just reply to this mail if you have a question.",
} as const;

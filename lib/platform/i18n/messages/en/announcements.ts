/** Messages that hosts write to many. */
export const announcements = {
  "footer.team": "{organization} sent this for {event}, because you work on its team.",
  "text.out": "From {organization}. No more of these: {link}",
  unsubscribe: "Take me off this list",
} as const;

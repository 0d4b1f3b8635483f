/** A name or date that begins a line: "Juin 2027". */
export function capitalized(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** Names as a language lists them: "Marie, Pierre and Irène". */
export function formatList(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { style: "long", type: "conjunction" }).format(names);
}

/** A household's name as it is spoken to: English leaves out the article ("Dear Petrov family"). */
export function addressedName(name: string, locale: string): string {
  return locale.startsWith("en") ? name.replace(/^The (?=\p{Lu})/u, "") : name;
}

/** A time span in the event's zone, shared parts said once: "12 June 2027, 15:00 – 23:00". */
export function formatSpan(
  startsAt: Date,
  endsAt: Date,
  timeZone: string,
  locale: string,
  options: Intl.DateTimeFormatOptions = { dateStyle: "long", timeStyle: "short" },
): string {
  return new Intl.DateTimeFormat(locale, { timeZone, ...options }).formatRange(startsAt, endsAt);
}

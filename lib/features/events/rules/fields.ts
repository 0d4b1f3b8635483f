import { formatList } from "@/lib/platform/i18n/format";

/** What the editable fields of an event are called in a sentence: "changed the times and the venue". */
const names: Record<string, string> = {
  name: "the name",
  kind: "the kind",
  startsAt: "the times",
  endsAt: "the times",
  timeZone: "the time zone",
  locale: "the language",
  currency: "the currency",
  summary: "the summary",
  description: "the description",
  venueName: "the venue",
  addressLine: "the address",
  addressCity: "the address",
  addressPostalCode: "the address",
  addressCountry: "the address",
  latitude: "the map position",
  longitude: "the map position",
  contactEmail: "the contact address",
  capacity: "the capacity",
  isCapacityEnforced: "the capacity",
  place: "the place",
  invitesAll: "who is invited by itself",
  position: "the order",
  theme: "the theme",
  font: "the fonts",
  accentColor: "the accent colour",
  sections: "the sections",
  notes: "the practical notes",
  questions: "the questions and answers",
};

/** Changed fields in words, each once; "the details" where none has a name. */
export function fieldWords(fields: readonly string[]): string {
  const words = [...new Set(fields.map((field) => names[field]).filter((word) => word !== undefined))];
  return words.length === 0 ? "the details" : formatList(words, "en");
}

import type { Translation } from "../../message";
import type { unsubscribe as english } from "../en/unsubscribe";

export const unsubscribe = {
  title: "Nachrichten von {organization}",
  ask: "Keine solchen Nachrichten mehr?",
  text: "{organization} schickt keine Ankündigungen mehr an {address}. Persönliche Nachrichten, etwa Ihre Einladung oder die Bestätigung Ihrer Antwort, kommen weiterhin an.",
  button: "Abmelden",
  doneTitle: "Sie sind abgemeldet",
  doneText: "{organization} schickt keine Ankündigungen mehr an {address}.",
  again: "Das war ein Versehen: wieder zuschicken",
  backTitle: "Sie bekommen sie wieder",
  backText: "{organization} darf wieder Ankündigungen an {address} schicken.",
  stop: "Wieder abmelden",
  line: "Sie bekommen diese Nachricht, weil Sie Gast von {organization} sind.",
  lineLink: "Abmelden",
} satisfies Translation<typeof english>;

import type { Translation } from "../../message";
import type { unsubscribe as english } from "../en/unsubscribe";

export const unsubscribe = {
  title: "Nachrichten von {organization}",
  ask: "Keine solchen Nachrichten mehr?",
  text: "{organization} schickt keine Ankündigungen mehr an {address}. Persönliche Nachrichten, etwa deine Einladung oder die Bestätigung deiner Antwort, kommen weiterhin an.",
  button: "Abmelden",
  doneTitle: "Du bist abgemeldet",
  doneText: "{organization} schickt keine Ankündigungen mehr an {address}.",
  again: "Das war ein Versehen: wieder zuschicken",
  backTitle: "Du bekommst sie wieder",
  backText: "{organization} darf wieder Ankündigungen an {address} schicken.",
  stop: "Wieder abmelden",
  line: "Du bekommst diese Nachricht, weil du Gast von {organization} bist.",
} satisfies Translation<typeof english>;

import type { AnnouncementText, AnnouncementTexts } from "../types";
import { isSafeTarget, piecesOf } from "./text";

/** What can be filled in, as it is written between braces, with what it stands for. */
export const mergeFields = {
  "first name": "First name of the guest, or of all who share the mail",
  household: "The household as on its envelope",
  event: "The event's name",
  date: "When the event is",
  place: "Where the event is",
  deadline: "Until when answers can be given",
  "rsvp link": "Their own link to answer by",
  "public page": "The event's public page",
  organization: "Who sends it",
} as const;

export type MergeField = keyof typeof mergeFields;
export const mergeFieldNames = Object.keys(mergeFields) as MergeField[];

/** What each field says to one recipient; null where there is nothing to say. */
export type FieldValues = Record<MergeField, string | null>;

/** Fields whose value is an address: shown as a link. */
export const linkFields: ReadonlySet<string> = new Set<MergeField>(["rsvp link", "public page"]);

export const isMergeField = (name: string): name is MergeField => Object.hasOwn(mergeFields, name);

/** The fields that a text names, known or not, each once. */
export function fieldsOf({ subject, body }: AnnouncementText): string[] {
  const names = [...piecesOf(subject), ...piecesOf(body)].flatMap((each) => (each.kind === "field" ? [each.name] : []));
  return [...new Set(names)];
}

/** What is wrong with a subject or body, as a sentence that names it; null when all is well. */
export function textProblem(source: string): string | null {
  for (const each of piecesOf(source)) {
    if (each.kind === "field" && !isMergeField(each.name)) {
      return `There is no field called {${each.name}}. Choose one from the menu “Insert a field”.`;
    }
    if (each.kind !== "link") continue;
    if (each.href.kind === "text" && !isSafeTarget(each.href.text)) {
      return `The link to “${each.href.text}” leads nowhere. Begin it with https://.`;
    }
    if (each.href.kind === "field" && isMergeField(each.href.name) && !linkFields.has(each.href.name)) {
      return `{${each.href.name}} is no address that a link can lead to. Use {rsvp link} or {public page}.`;
    }
  }
  return null;
}

const whyEmpty: Partial<Record<MergeField, string>> = {
  deadline: "the event has no deadline for answers",
  place: "the event has no place yet",
  "public page": "the event's page is not public",
};

/** The first field that would be left empty for everybody, as a sentence; null when all can be filled. */
export function emptyFieldProblem(texts: AnnouncementTexts, values: FieldValues): string | null {
  const used = Object.values(texts).flatMap(fieldsOf);
  const empty = used.filter(isMergeField).find((name) => values[name] === null && whyEmpty[name] !== undefined);
  return empty ? `{${empty}} would be empty: ${whyEmpty[empty]}. Take it out, or fill it in first.` : null;
}

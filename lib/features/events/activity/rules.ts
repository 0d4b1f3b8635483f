import type { Formats } from "@/lib/platform/i18n/formats";
import { sentences, type Values } from "./rules/sentences";

/** What an audit entry holds, as far as a sentence needs it. */
export type AuditLine = { action: string; subjectName: string | null; before: unknown; after: unknown };

/** An audit entry in plain words, without who did it. */
export function activityText({ action, subjectName, before, after }: AuditLine, formats: Formats): string {
  const name = subjectName ?? "";
  const sentence = sentences[action];
  if (sentence) return sentence(name, valuesOf(after), valuesOf(before), formats).trim();
  const verb = (action.split(".").at(-1) ?? action).replaceAll(/[_-]/g, " ");
  return name ? `${verb} ${name}` : verb;
}

function valuesOf(json: unknown): Values {
  return json !== null && typeof json === "object" && !Array.isArray(json) ? { ...json } : {};
}

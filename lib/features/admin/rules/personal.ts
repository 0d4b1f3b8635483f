/** Names of people and what they wrote or were written: a look at background work needs none of it. */
const personal =
  /^(?:(?:first|last|full|given|family|display|sort|guest|household|person|user|member|contact|sender|recipient|from|to|reply-?to|actor|subject|invited-?by)?[-_]?names?|salutation|greeting|recipients?|people|to|cc|bcc|address|street|subject|text|html|body|notes?|answers?|dietary[-_]?needs|accessibility[-_]?needs|ip|user[-_]?agent)$/i;

/** `guests/import.started`, `NonRetriableError`: what events and errors are called. */
const technical = /^(?:[a-z0-9-]+\/[a-z0-9._-]+|[A-Z][A-Za-z]*Error)$/;

/**
 * A value of a run without the names of people and what they wrote, at any depth. Addresses and secrets are the
 * store's to remove.
 */
export function withoutPersonal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPersonal);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, isPersonal(name, each) ? "[removed]" : withoutPersonal(each)]),
  );
}

function isPersonal(name: string, value: unknown): boolean {
  if (value === null || value === "" || typeof value === "number" || typeof value === "boolean") return false;
  return personal.test(name) && !(typeof value === "string" && technical.test(value));
}

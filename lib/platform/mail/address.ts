import type { MailAddress } from "./types";

// Dot-atoms at a host name: what real mailboxes look like. Nothing of it can end a header or add a recipient.
const pattern =
  /^[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)*[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Whether mail can be sent to this text: one plain address, at most 254 characters, no name, no list. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && text.indexOf("@") <= 64 && pattern.test(text);
}

/** Text fit for one header line: control, bidirectional and line characters become spaces. At most `max` characters. */
export function headerText(text: string, max = 250): string {
  return [...text.replace(unprintable, " ").replace(/\s+/g, " ").trim()].slice(0, max).join("");
}

/** Whether a text can be read by `parseMailbox`. */
export function isMailbox(text: string): boolean {
  return isMailAddress(partsOf(text).address);
}

/** Reads `Name <address>` or a bare address, as MAIL_FROM is written. Throws when it is neither. */
export function parseMailbox(text: string): { name: string; address: string } {
  const { name, address } = partsOf(text);
  if (!isMailAddress(address))
    throw new Error("MAIL_FROM is no mail address; write it like: Marquee <hello@example.com>");
  return { name: headerText(name), address };
}

function partsOf(text: string): { name: string; address: string } {
  const named = /^\s*(?:"([^"]*)"|([^<>"]*))\s*<([^<>]+)>\s*$/.exec(text);
  return { name: named?.[1] ?? named?.[2] ?? "", address: (named?.[3] ?? text).trim() };
}

/** A recipient as it may be stored; throws for what is no address (callers check with `isMailAddress`). */
export function cleanRecipient({ address, name }: MailAddress): { address: string; name: string | null } {
  const trimmed = address.trim();
  if (!isMailAddress(trimmed)) throw new Error("A mail was addressed to something that is no mail address.");
  return { address: trimmed, name: name ? headerText(name, 120) || null : null };
}

const reserved =
  /^(from|sender|to|cc|bcc|subject|date|message-id|reply-to|return-path|received|dkim-.*|mime-.*|content-.*|arc-.*)$/i;

/** Extra headers as they may be stored; throws for a name that is malformed or says who, what or how. */
export function cleanHeaders(headers: Record<string, string> = {}): Record<string, string> {
  const clean: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[A-Za-z][A-Za-z0-9-]{0,60}$/.test(name) || reserved.test(name)) {
      throw new Error(`A mail may not set the header ${headerText(name, 60)}.`);
    }
    clean[name] = headerText(value, 900);
  }
  return clean;
}

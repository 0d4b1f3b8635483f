const pattern = /^\+[1-9][0-9]{6,14}$/;

/**
 * A telephone number as it can be sent to (E.164), from how people write it: spaces, dots, hyphens, brackets and a
 * leading 00 go. Null where the country is not said or it is no number: whom it belongs to is not guessed.
 */
export function phoneNumber(text: string): string | null {
  const bare = text
    .trim()
    .replace(/\(0\)/g, "")
    .replace(/[\s().\-/\u00a0]/g, "");
  const number = bare.startsWith("00") ? `+${bare.slice(2)}` : bare;
  return pattern.test(number) ? number : null;
}

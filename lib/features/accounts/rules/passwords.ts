import { commonPasswords } from "./common-passwords";

export const passwordMinLength = 10;
export const passwordMaxLength = 200;

/**
 * What is wrong with a password somebody chose, as a sentence; null when nothing is. Length is what counts (NIST SP
 * 800-63B): no rules about kinds of characters, but not the address, not one letter repeated, none of the common ones.
 */
export function passwordProblem(password: string, email: string): string | null {
  const length = [...password].length;
  if (length < passwordMinLength) return `Choose at least ${passwordMinLength} characters; a few words do well.`;
  if (length > passwordMaxLength) return `Choose at most ${passwordMaxLength} characters.`;
  const plain = password.toLowerCase().trim();
  const address = email.toLowerCase();
  if (plain === address || plain === address.split("@")[0]) return "Choose something other than your e-mail address.";
  if (isCommon(plain)) return "This is one of the passwords that everybody tries first. Choose another.";
  return null;
}

/** "password2024!!" and "aaaaaaaaaaaa" are as easy to guess as what they are made from. */
function isCommon(plain: string): boolean {
  if (new Set(plain).size <= 2) return true;
  if (commonPasswords.has(plain)) return true;
  const stem = plain.replace(/[^a-z]+$/g, "").replace(/^[^a-z]+/g, "");
  return stem.length > 0 && stem.length >= plain.length - 6 && commonPasswords.has(stem);
}

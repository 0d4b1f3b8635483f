// Accents of Latin, Greek and Cyrillic. Other scripts' marks are letters to them (vowels in Hindi and Thai).
const accents = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g;
const special: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ð: "d",
  þ: "th",
  ł: "l",
  đ: "d",
  ħ: "h",
  ı: "i",
};
const specials = /[ßæœøðþłđħı]/g;

/**
 * Folds text for searching and sorting: lower case, no accents, single spaces ("José  Ångström" → "jose angstrom").
 * Letters of other scripts stay. Kept beside the text (search_text, sort_name), so that no database extension decides.
 */
export function foldText(text: string): string {
  // Nothing to take apart in plain ASCII, and long lists are mostly that.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/ {2,}/g, " ").trim();
  return text
    .normalize("NFKD")
    .replace(accents, "")
    .toLowerCase()
    .replace(specials, (letter) => special[letter] ?? letter)
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
}

/** A URL slug: folded, words joined by hyphens, at most `max` characters; empty when nothing Latin is left. */
export function slugify(text: string, max = 60): string {
  const slug = foldText(text)
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, max);
  return slug.replace(/^-+|-+$/g, "");
}

/** Escapes `%`, `_` and `\` so that a typed text is a literal in LIKE. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Text that a database can keep and a page can show: without control characters (but tabs and line ends) and halves of letters. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(controls, "");
}

const particles = new Set(
  "van von de der den di da del della dello la le lo du des dos das do bin ibn al el ter ten zu zur st st. mac".split(
    " ",
  ),
);

/**
 * Splits a full name: "Curie, Marie" at its comma; otherwise the last word is the last name, together with the
 * particles before it ("Ludwig van Beethoven" → "van Beethoven"). A single word is a first name.
 */
export function splitName(fullName: string): { firstName: string; lastName: string } {
  const name = fullName.replace(/\s+/g, " ").trim();
  const comma = name.indexOf(",");
  if (comma > 0) {
    const after = name.slice(comma + 1).trim();
    const before = name.slice(0, comma).trim();
    // "Martin Luther King, Jr." is a suffix, not a first name.
    if (after !== "" && !/^(jr|sr|ii|iii|iv|phd|md)\.?$/i.test(after)) return { firstName: after, lastName: before };
  }
  const words = name.split(" ");
  if (words.length === 1) return { firstName: name, lastName: "" };
  let start = words.length - 1;
  if (/^(jr|sr|ii|iii|iv)\.?$/i.test(words[start] ?? "") && start > 1) start -= 1;
  while (start > 1 && particles.has((words[start - 1] ?? "").toLowerCase())) start -= 1;
  return { firstName: words.slice(0, start).join(" "), lastName: words.slice(start).join(" ") };
}

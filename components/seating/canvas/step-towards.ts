/**
 * One map brought nearer to another by at most so many values. Answers the very map that is wanted as soon as no more
 * than that was missing. Things keep the order of the wanted map; what goes leaves last.
 */
export function stepTowards<T>(
  from: ReadonlyMap<string, T>,
  wanted: ReadonlyMap<string, T>,
  most: number,
): ReadonlyMap<string, T> {
  if (from === wanted) return wanted;
  let left = most;
  const step = new Map<string, T>();
  for (const [id, value] of wanted) {
    const before = from.get(id);
    if (before === value || left > 0) step.set(id, value);
    else if (before !== undefined) step.set(id, before);
    if (before !== value) left--;
  }
  for (const [id, value] of from) {
    if (wanted.has(id)) continue;
    if (left <= 0) step.set(id, value);
    left--;
  }
  return left >= 0 ? wanted : step;
}

import type { CSSProperties } from "react";

/** Letters that the longest word of a name may have, and the whole name, before it is set smaller. */
const most = { word: 13, name: 36 };

/**
 * How large an event's name is set, as the variable `--name-scale` (1 or less): a long name takes no whole screen, and a
 * long word stays in one piece on a phone.
 */
export function nameScale(name: string): CSSProperties {
  const longest = Math.max(...name.split(/[\s-]+/).map((word) => [...word].length));
  const scale = Math.min(1, most.word / longest, (most.name / [...name].length) ** 0.4);
  const style: Record<`--${string}`, number> = { "--name-scale": Math.round(scale * 100) / 100 };
  return style;
}

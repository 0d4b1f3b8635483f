import { lettersWithoutFont } from "@/lib/platform/pdf/fonts";
import type { PrintMatter } from "../rules/print-matter";
import type { Unprintable } from "../types";

/** Every name, table, label and note of a layout in which a letter would be printed as an empty box. */
export function unprintable({ eventName, room, seated }: PrintMatter): Unprintable[] {
  const texts = new Set<string>([eventName, room.name]);
  for (const { name, guest } of seated) {
    for (const text of [name, guest.householdName, guest.meal, guest.dietaryNeeds, guest.accessibilityNeeds]) {
      if (text) texts.add(text);
    }
  }
  for (const { name, notes } of room.tables) for (const text of [name, notes]) if (text) texts.add(text);
  for (const { label } of room.objects) if (label) texts.add(label);
  return [...texts]
    .map((text) => ({ text, letters: lettersWithoutFont(text) }))
    .filter(({ letters }) => letters.length > 0);
}

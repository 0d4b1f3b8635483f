import { cache } from "react";
import { type Formats, formatsIn, usualFormats } from "./formats";

// React keeps one for each page that is being rendered; outside of that it keeps nothing.
const chosen = cache(() => ({ locale: usualFormats }));

/** From here on this page is written as the person chose: the gate says it, having found out who it is. */
export function writeAs(locale: string): void {
  chosen().locale = locale;
}

/**
 * How the person who asked for this page writes dates and numbers. Who they are is looked up when something is written,
 * so a page may ask for it before its gate has answered. The same in client components: `components/ui/formats`.
 */
export function useFormats(): Formats {
  return lazy;
}

const now = (): Formats => formatsIn(chosen().locale);
const lazy: Formats = {
  get locale() {
    return chosen().locale;
  },
  count: (...value) => now().count(...value),
  counted: (...value) => now().counted(...value),
  date: (...value) => now().date(...value),
  span: (...value) => now().span(...value),
};

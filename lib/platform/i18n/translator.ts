import { type Area, catalogues, type English } from "./catalogues";
import type { Locale } from "./locales";
import { formatMessage, type Message, type Params } from "./message";

/** Says an area's messages in one language: `t("greeting", { name })`. Keys and parameters are checked by the compiler. */
export type Translator<A extends Area> = {
  <Key extends keyof English[A]>(key: Key, ...params: Params<English[A][Key]>): string;
  locale: Locale;
};

/** The messages of one area in one language: `const t = translator(locale, "rsvp")`. */
export function translator<A extends Area>(locale: Locale, area: A): Translator<A> {
  const messages: Readonly<Record<PropertyKey, Message>> = catalogues[locale][area];
  const say = (key: PropertyKey, params?: Record<string, string | number>): string => {
    const message = messages[key];
    // The compiler knows every key; one read from elsewhere shows itself instead of breaking a guest's page.
    return message === undefined ? String(key) : formatMessage(locale, message, params);
  };
  return Object.assign(say, { locale });
}

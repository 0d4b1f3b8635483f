/** A message in the forms that a language's numbers ask for; which one is taken depends on `count`. */
type PluralMessage = { zero?: string; one?: string; two?: string; few?: string; many?: string; other: string };

export type Message = string | PluralMessage;

/** An area's messages in one language. */
export type Messages = Readonly<Record<string, Message>>;

/**
 * What a translation of an English area must be: the same keys, plural where English is plural. Used with `satisfies`,
 * so that a missing or an invented key does not compile.
 */
export type Translation<English extends Messages> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : PluralMessage;
};

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

type NamesOf<M> = M extends string ? Names<M> : Names<M[keyof M]> | "count";

type Value<Name> = Name extends "count" ? number : string | number;

/** What a message wants to be told, read from its English text: `{ name: string }`; nothing for a plain one. */
export type Params<M> = [NamesOf<M>] extends [never] ? [] : [params: { [Name in NamesOf<M>]: Value<Name> }];

/** What some languages set apart by a space (« Qui vient ? ») and no line may begin with. */
const apart = / (?=[?!:;…])/g;

/**
 * The form for a number in a language, with every `{name}` filled in. Numbers are written as the language writes them,
 * and a sign that stands apart stays on its word's line.
 */
export function formatMessage(
  locale: string,
  message: Message,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const text = formOf(locale, message, params.count).replace(apart, "\u00a0");
  return text.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === "number" ? new Intl.NumberFormat(locale).format(value) : value;
  });
}

function formOf(locale: string, message: Message, count: string | number | undefined): string {
  if (typeof message === "string") return message;
  if (typeof count !== "number") return message.other;
  if (count === 0 && message.zero !== undefined) return message.zero;
  return message[new Intl.PluralRules(locale).select(count)] ?? message.other;
}

import type { Locale } from "@/lib/platform/i18n/locales";
import type { AnnouncementText, AnnouncementTexts, Audience, Selection, SourceChoice } from "./types";

/** What is being written. `edits` counts changes, so that what was kept can be told from what was typed since. */
export type Composing = {
  main: Locale;
  open: Locale;
  texts: AnnouncementTexts;
  audience: Audience;
  byText: boolean;
  edits: number;
};

export type ComposingStep =
  | { kind: "open"; locale: Locale }
  | { kind: "write"; text: Partial<AnnouncementText> }
  | { kind: "add-language"; locale: Locale }
  | { kind: "remove-language"; locale: Locale }
  | { kind: "choose"; selection: Selection }
  | { kind: "leave-out"; source: string }
  | { kind: "by-text"; byText: boolean };

export const emptyText: AnnouncementText = { subject: "", body: "" };

/** The next state of the composer. A language begins as a copy of the main one; the main one cannot be removed. */
export function compose(state: Composing, step: ComposingStep): Composing {
  const edits = state.edits + 1;
  switch (step.kind) {
    case "open":
      return state.texts[step.locale] ? { ...state, open: step.locale } : state;
    case "write": {
      const text = { ...emptyText, ...state.texts[state.open], ...step.text };
      return { ...state, edits, texts: { ...state.texts, [state.open]: text } };
    }
    case "add-language": {
      const text = state.texts[step.locale] ?? state.texts[state.main] ?? emptyText;
      return { ...state, edits, open: step.locale, texts: { ...state.texts, [step.locale]: text } };
    }
    case "remove-language": {
      if (step.locale === state.main) return state;
      const { [step.locale]: _removed, ...texts } = state.texts;
      return { ...state, edits, texts, open: state.open === step.locale ? state.main : state.open };
    }
    case "choose": {
      const others = state.audience.filter(({ source }) => source !== step.selection.source);
      return { ...state, edits, audience: [...others, step.selection] };
    }
    case "leave-out":
      return { ...state, edits, audience: state.audience.filter(({ source }) => source !== step.source) };
    case "by-text":
      return { ...state, edits, byText: step.byText };
  }
}

/** Puts a piece into a text where the caret is, or around what is marked; answers the text and the caret after it. */
export function insertAt(
  text: string,
  [start, end]: [start: number, end: number],
  [before, after]: [before: string, after: string],
  placeholder = "",
): { text: string; selection: [number, number] } {
  const inside = text.slice(start, end) || placeholder;
  const from = start + before.length;
  return {
    text: `${text.slice(0, start)}${before}${inside}${after}${text.slice(end)}`,
    selection: [from, from + inside.length],
  };
}

/** What a number of people was counted for. */
export const audienceKey = ({ audience, byText }: Pick<Composing, "audience" | "byText">): string =>
  JSON.stringify([audience, byText]);

/** Whether guests are all that an audience means, so that buttons can speak of guests. */
export const isGuestsOnly = (audience: Audience): boolean => audience.every(({ source }) => source === "guests");

/** The selection that a source begins with when it is ticked: everybody of its first way. */
export const firstSelection = ({ key, ways }: SourceChoice): Selection => ({
  source: key,
  by: ways[0]?.key ?? "all",
  values: {},
});

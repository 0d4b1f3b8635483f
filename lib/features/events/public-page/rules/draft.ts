import {
  type NoteKind,
  type PageContent,
  type PageEditor,
  type PageQuestion,
  type PageSection,
  type PublicEvent,
  pageSections,
} from "../types";
import { safeLink } from "./linked-text";
import { resolveLook } from "./look";

/** `key` names a row while it is edited; it is stored nowhere. An empty link is an empty text. */
export type DraftNote = { key: string; kind: NoteKind; title: string; body: string; link: string };
export type DraftQuestion = PageQuestion & { key: string };

/** The page as it is being edited. */
export type PageDraft = Omit<PageContent, "notes" | "questions"> & {
  story: string;
  notes: DraftNote[];
  questions: DraftQuestion[];
};

/** `step` names what was being changed: typing on in one field is one step back. */
export type DraftHistory = {
  past: PageDraft[];
  present: PageDraft;
  future: PageDraft[];
  step: string | null;
  saved: PageDraft;
};

export type DraftAction =
  | { type: "edit"; change: (draft: PageDraft) => PageDraft; step: string | null }
  | { type: "undo" }
  | { type: "redo" }
  | { type: "saved"; draft: PageDraft };

const longest = 200;

export function draftOf({ content, event }: PageEditor): PageDraft {
  return {
    ...content,
    story: event.description ?? "",
    notes: content.notes.map((note, index) => ({ ...note, link: note.link ?? "", key: `note-${index}` })),
    questions: content.questions.map((question, index) => ({ ...question, key: `question-${index}` })),
  };
}

export function historyOf(draft: PageDraft): DraftHistory {
  return { past: [], present: draft, future: [], step: null, saved: draft };
}

/** Edits with steps back and forth. */
export function draftReducer(history: DraftHistory, action: DraftAction): DraftHistory {
  const { past, present, future } = history;
  switch (action.type) {
    case "edit": {
      const goesOn = action.step !== null && action.step === history.step;
      return {
        ...history,
        past: goesOn ? past : [...past, present].slice(-longest),
        present: action.change(present),
        future: [],
        step: action.step,
      };
    }
    case "undo": {
      const last = past.at(-1);
      if (!last) return history;
      return { ...history, past: past.slice(0, -1), present: last, future: [present, ...future], step: null };
    }
    case "redo": {
      const [next, ...rest] = future;
      if (!next) return history;
      return { ...history, past: [...past, present], present: next, future: rest, step: null };
    }
    case "saved":
      return { ...history, saved: action.draft, step: null };
  }
}

/** A list with the row at one place put at another; the same list where that is outside. */
export function moved<Row>(rows: readonly Row[], from: number, to: number): Row[] {
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length || from === to) return [...rows];
  const rest = rows.toSpliced(from, 1);
  return rest.toSpliced(to, 0, row);
}

/** Every section with whether it is shown: those shown in their order, the others behind. */
export function sectionRows(shown: readonly PageSection[]): { name: PageSection; isShown: boolean }[] {
  const hidden = pageSections.filter((name) => !shown.includes(name));
  return [...shown.map((name) => ({ name, isShown: true })), ...hidden.map((name) => ({ name, isShown: false }))];
}

/** The page as it would be served with the draft in it; rows that say nothing yet are left out. */
export function previewOf(event: PublicEvent, draft: PageDraft): PublicEvent {
  return {
    ...event,
    look: resolveLook(draft, event.host.accentColor),
    description: draft.story.trim() || null,
    sections: draft.sections,
    notes: draft.notes
      .filter(({ title, body }) => title.trim() || body.trim())
      .map(({ key: _key, link, ...note }) => ({ ...note, link: safeLink(link) })),
    questions: draft.questions
      .filter(({ question }) => question.trim())
      .map(({ question, answer }) => ({ question, answer })),
  };
}

/** What is sent to be stored: without keys. */
export function contentOf({ notes, questions, ...rest }: PageDraft) {
  return {
    ...rest,
    notes: notes.map(({ key: _key, ...note }) => note),
    questions: questions.map(({ key: _key, ...question }) => question),
  };
}

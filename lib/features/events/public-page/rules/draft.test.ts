import { expect, test } from "vitest";
import { publicEventOf } from "@/lib/testing/public-event";
import { type DraftHistory, draftOf, draftReducer, historyOf, moved, previewOf, sectionRows } from "./draft";
import { plainPage } from "./look";

const begin = (): DraftHistory => historyOf(draftOf({ version: 0, content: plainPage, event: publicEventOf() }));
const type = (history: DraftHistory, story: string, step: string | null = "story"): DraftHistory =>
  draftReducer(history, { type: "edit", change: (draft) => ({ ...draft, story }), step });

test("typing on in one field is one step back; another field begins a new one", () => {
  let history = type(type(begin(), "a"), "ab");
  history = draftReducer(history, { type: "edit", change: (draft) => ({ ...draft, theme: "modern" }), step: null });
  expect(history.past).toHaveLength(2);
  history = draftReducer(history, { type: "undo" });
  expect(history.present).toMatchObject({ story: "ab", theme: "classic" });
  history = draftReducer(history, { type: "undo" });
  expect(history.present.story).toBe("");
  expect(draftReducer(history, { type: "undo" })).toBe(history);
  history = draftReducer(draftReducer(history, { type: "redo" }), { type: "redo" });
  expect(history.present).toMatchObject({ story: "ab", theme: "modern" });
  expect(type(draftReducer(history, { type: "undo" }), "new").future).toEqual([]);
});

test("going back to what was saved is no change", () => {
  const history = begin();
  expect(draftReducer(type(history, "a"), { type: "undo" }).present).toBe(history.saved);
});

test("rows move within their list and nowhere else", () => {
  expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], 1, 2)).toEqual(["a", "b"]);
});

test("sections that are not shown stand behind those that are", () => {
  expect(sectionRows(["notes", "story"]).map(({ name, isShown }) => `${name} ${isShown}`)).toEqual([
    "notes true",
    "story true",
    "schedule false",
    "place false",
    "questions false",
  ]);
});

test("the preview leaves out what says nothing yet, and links that are none", () => {
  const { present } = begin();
  const note = { key: "1", kind: "stay" as const, title: "Rooms", body: "", link: "javascript:alert(1)" };
  const shown = previewOf(publicEventOf(), {
    ...present,
    accentColor: "#112233",
    notes: [note, { ...note, key: "2", title: " " }],
    questions: [{ key: "3", question: "", answer: "?" }],
  });
  expect(shown.notes).toEqual([{ kind: "stay", title: "Rooms", body: "", link: null }]);
  expect(shown.questions).toEqual([]);
  expect(shown.look.accent).toBe("#112233");
});

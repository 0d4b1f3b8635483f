import { describe, expect, test } from "vitest";
import { formatsIn } from "@/lib/platform/i18n/formats";
import { compose, insertAt } from "../state";
import { emptyFieldProblem, type FieldValues, fieldsOf, textProblem } from "./fields";
import { bodyHtml, bodyPlain, previewOf, subjectLine } from "./render";
import { canBecome, leftOutSentences, sendingWords, textableWords, titleOf, waysSentence } from "./states";
import { builtInTemplates } from "./templates";
import { parseText } from "./text";

const values: FieldValues = {
  "first name": "Marie & <Pierre>",
  household: "Curie",
  event: "Gala",
  date: "12 June",
  place: "Sceaux",
  deadline: null,
  "rsvp link": "https://marquee.example/r/a.b.c",
  "public page": null,
  organization: "Lumière",
};
const html = (source: string) => bodyHtml(parseText(source), values, "#123456");
const plain = (source: string) => bodyPlain(parseText(source), values);

describe("the small markup", () => {
  test("makes paragraphs, lines, bold words, lists and links, in a mail and as plain text", () => {
    const source = "Dear {first name},\nwelcome.\n\n- **When:** {date}\n- [Answer]({rsvp link})\n\n1. One\n2. Two";
    expect(html(source)).toBe(
      '<p style="margin:0 0 16px;font-size:16px;line-height:26px">Dear Marie &amp; &lt;Pierre&gt;,<br>welcome.</p>' +
        '<ul style="margin:0 0 16px;padding:0 0 0 22px;font-size:16px;line-height:26px"><li><strong>When:</strong> 12 June</li>' +
        '<li><a href="https://marquee.example/r/a.b.c" class="m-link" style="color:#123456;text-decoration:underline">Answer</a></li></ul>' +
        '<ol style="margin:0 0 16px;padding:0 0 0 22px;font-size:16px;line-height:26px"><li>One</li><li>Two</li></ol>',
    );
    expect(plain(source)).toBe(
      "Dear Marie & <Pierre>,\nwelcome.\n\n- When: 12 June\n- Answer <https://marquee.example/r/a.b.c>\n\n1. One\n2. Two",
    );
  });

  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[words](javascript:alert(1))",
    '[x](https://a.example/"onmouseover="alert(1))',
    "{first name}",
  ])("never lets %s be more than text", (source) => {
    expect(html(source)).not.toMatch(/<(?:script|img)|javascript:|"\s*onmouseover/i);
  });

  test("finds bare addresses and leaves their full stop alone", () => {
    expect(html("See https://a.example/x?y=1. Bye")).toContain('href="https://a.example/x?y=1"');
    expect(html("See https://a.example/x?y=1. Bye")).toContain("</a>. Bye");
  });

  test("subjects are one line without markup; previews are the first words", () => {
    expect(subjectLine("**{event}** [here](https://a.example)", values)).toBe("Gala here");
    expect(previewOf("One\n\ntwo")).toBe("One two");
  });
});

describe("fields", () => {
  test("an unknown one is refused by its name, however known ones are typed", () => {
    expect(textProblem("Dear {frist name}")).toContain("{frist name}");
    expect(textProblem("Dear { First  NAME }")).toBeNull();
    expect(fieldsOf({ subject: "{Event}", body: "**{date}** [x]({rsvp link}) {event}" })).toEqual([
      "event",
      "date",
      "rsvp link",
    ]);
  });

  test("links lead somewhere", () => {
    expect(textProblem("[x](example.com)")).toContain("https://");
    expect(textProblem("[x]({event})")).toContain("{event}");
    expect(textProblem("[x](https://a.example) [m](mailto:a@b.example)")).toBeNull();
  });

  test("what would be empty for everybody is told, with the reason", () => {
    expect(emptyFieldProblem({ en: { subject: "s", body: "Until {deadline}" } }, values)).toContain("no deadline");
    expect(emptyFieldProblem({ en: { subject: "s", body: "At {place}" } }, values)).toBeNull();
  });

  test("the house's own texts can be sent", () => {
    const problems = builtInTemplates.flatMap(({ texts }) =>
      Object.values(texts).flatMap((text) => [textProblem(text.subject), textProblem(text.body)]),
    );
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
  });
});

test("states change only as the table says", () => {
  expect(canBecome("draft", "sending")).toBe(true);
  expect(canBecome("scheduled", "cancelled")).toBe(true);
  expect(canBecome("cancelled", "sending")).toBe(false);
  expect(canBecome("sent", "draft")).toBe(false);
  expect(canBecome("draft", "sent")).toBe(false);
});

test("lists name a subject by its event, and what differs by recipient stays a field", () => {
  expect(titleOf("{ Event }: news for {first name}", "Gala $1")).toBe("Gala $1: news for {first name}");
  expect(titleOf("", "Gala")).toBe("Without a subject");
});

test("how many get it which way is said in numbers", () => {
  const count = { mails: 2, texts: 1, people: 4, peopleByText: 1, textable: 0, leftOut: {} };
  expect(sendingWords(count, formatsIn("en-GB"))).toBe("2 mails and 1 text message");
  expect(sendingWords({ mails: 0, texts: 2 }, formatsIn("en-GB"))).toBe("2 text messages");
  expect(waysSentence(count, formatsIn("en-GB"))).toBe("3 by mail, 1 by text message.");
  expect(waysSentence({ ...count, peopleByText: 0 }, formatsIn("en-GB"))).toBeNull();
  const none = { ...count, leftOut: { no_address: 2 } };
  expect(textableWords(none, formatsIn("en-GB"))).toBe(
    "None of them has a telephone number with its country (+33 …) yet.",
  );
  expect(textableWords({ ...none, textable: 1 }, formatsIn("en-GB"))).toBe("1 of 2 can be reached so.");
});

test("who is left out is said with the reason", () => {
  expect(leftOutSentences({ leftOut: { no_address: 1, suppressed: 1200 } }, formatsIn("en-GB"))).toEqual([
    "1 person has no e-mail address and will get nothing.",
    "1,200 people asked for no more, or cannot be reached, and will get nothing.",
  ]);
  expect(leftOutSentences({ leftOut: {} }, formatsIn("en-GB"))).toEqual([]);
});

describe("the composer's state", () => {
  const start = {
    main: "en",
    open: "en",
    texts: { en: { subject: "Hi", body: "Text" } },
    audience: [],
    byText: false,
    edits: 0,
  } as const;
  test("a language begins as the main one and can be removed, the main one cannot", () => {
    const added = compose({ ...start, audience: [] }, { kind: "add-language", locale: "fr" });
    expect([added.open, added.texts.fr]).toEqual(["fr", { subject: "Hi", body: "Text" }]);
    const removed = compose(added, { kind: "remove-language", locale: "fr" });
    expect([removed.open, Object.keys(removed.texts)]).toEqual(["en", ["en"]]);
    expect(compose(removed, { kind: "remove-language", locale: "en" })).toBe(removed);
  });

  test("a source is chosen once and left out again", () => {
    const all = { source: "guests", by: "all", values: {} };
    const once = compose({ ...start, audience: [] }, { kind: "choose", selection: all });
    const twice = compose(once, { kind: "choose", selection: { ...all, by: "tags" } });
    expect(twice.audience).toEqual([{ ...all, by: "tags" }]);
    expect(compose(twice, { kind: "leave-out", source: "guests" }).audience).toEqual([]);
  });

  test("pieces go where the caret is, and around what is marked", () => {
    expect(insertAt("ab", [1, 1], ["{event}", ""])).toEqual({ text: "a{event}b", selection: [8, 8] });
    expect(insertAt("a word", [2, 6], ["**", "**"], "bold")).toEqual({ text: "a **word**", selection: [4, 8] });
  });
});

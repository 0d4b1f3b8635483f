import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { WrittenText } from "./written-text";

const html = (body: string): string => renderToStaticMarkup(<WrittenText body={body} />).replace(/ class="[^"]*"/g, "");

test("what was sent reads as it was sent, with its fields by name", () => {
  expect(html("Dear {first name},\nhello\n\n1. **When:** {date}\n2. soon")).toBe(
    "<p>Dear <span>{first name}</span>,<br/>hello</p>" +
      "<ol><li><strong>When:</strong> <span>{date}</span></li><li>soon</li></ol>",
  );
});

test("a link leads where it says, a recipient's own and an unsafe one nowhere, and nothing is markup", () => {
  expect(html("[map](https://example.test/a?b=1&c=2)")).toBe(
    '<p><a href="https://example.test/a?b=1&amp;c=2" target="_blank" rel="noreferrer">map</a></p>',
  );
  expect(html("[answer]({rsvp link}) [no](javascript:alert(1))")).toBe("<p><span>answer</span> <span>no</span></p>");
  expect(html("- <b>plain</b>")).toBe("<ul><li>&lt;b&gt;plain&lt;/b&gt;</li></ul>");
});

import { expect, test } from "vitest";
import { newId } from "./ids";
import { makeLink } from "./links";
import { makeLog } from "./log";
import { maskText } from "./log-mask";

const email = "marie.curie+party@sub.example.test";
const password = "correct horse battery";
const token = makeLink("rsvp", newId(), 1);
const rsvp = `https://marquee.test/r/${token}`;

/** What a log call writes, as the text of its one line. */
function lineOf(write: (log: ReturnType<typeof makeLog>) => void): string {
  let line = "";
  write(
    makeLog("trace", {
      write: (text) => {
        line += text;
      },
    }),
  );
  expect(line.endsWith("\n")).toBe(true);
  expect(() => JSON.parse(line)).not.toThrow();
  return line;
}

function expectNoSecret(line: string): void {
  for (const secret of [email, "marie.curie", password, token]) expect(line).not.toContain(secret);
}

test("a message is masked", () => {
  const line = lineOf((log) => log.info(`Wrote to ${email} about ${rsvp}`));
  expectNoSecret(line);
  expect(JSON.parse(line)).toMatchObject({
    level: "info",
    msg: "Wrote to [email] about https://marquee.test/r/[token]",
  });
});

test("so is what fills in its places", () => {
  expectNoSecret(lineOf((log) => log.info("Wrote to %s about %o", email, { at: rsvp, password })));
});

test("objects are masked at every depth, in lists, maps and under telling names", () => {
  const line = lineOf((log) =>
    log.warn(
      {
        email,
        form: { Password: password, next: { list: [{ note: `from ${email}` }, rsvp], newPassword: password } },
        seen: new Map([["a", { toAddress: email }]]),
        set: new Set([email]),
        headers: { cookie: "next-auth.session-token=abc", authorization: "Bearer abc", accept: "text/html" },
        [email]: 1,
      },
      "Something",
    ),
  );
  expectNoSecret(line);
  expect(line).not.toContain("session-token=abc");
  expect(line).not.toContain("Bearer abc");
  expect(JSON.parse(line)).toMatchObject({ headers: { accept: "text/html" }, form: { Password: "[removed]" } });
});

test("an error is masked in message, stack, cause and parts, and keeps what helps", () => {
  const cause = Object.assign(new Error(`No row for ${email}`), { code: "P2025" });
  const error = new Error(`Could not open ${rsvp}`, { cause });
  const line = lineOf((log) => log.error({ err: error, other: new AggregateError([cause], "both") }, "Failed"));
  expectNoSecret(line);
  expect(JSON.parse(line)).toMatchObject({
    err: {
      type: "Error",
      message: "Could not open https://marquee.test/r/[token]",
      stack: expect.stringContaining("log.test.ts"),
      cause: { code: "P2025", message: "No row for [email]" },
    },
    other: { errors: [{ message: "No row for [email]" }] },
  });
  expectNoSecret(lineOf((log) => log.error(error)));
});

test("circles, depth, bytes and big numbers do not break a line", () => {
  const circle: Record<string, unknown> = {
    big: 12n,
    bytes: Buffer.from(password),
    when: new Date(0),
    bad: new Date(Number.NaN),
  };
  circle.self = circle;
  const line = lineOf((log) => log.info(circle, "x"));
  expectNoSecret(line);
  expect(JSON.parse(line)).toMatchObject({ big: "12", bytes: "[21 bytes]", when: "1970-01-01T00:00:00.000Z" });
});

test("what is given is not changed", () => {
  const given = { email, deep: { password } };
  lineOf((log) => log.info(given));
  expect(given).toEqual({ email, deep: { password } });
});

test.each([
  ["postgresql://marquee:hunter2@127.0.0.1:5432/db", "hunter2"],
  ["smtp://user:p%40ss@mail.test:587", "p%40ss"],
  [`/sign-in?next=%2Fr%2F${token}`, token],
  [`link ${token} is old`, token],
  ["/x?a=1&token=abcdef&b=2", "abcdef"],
  ["/x?password=abcdef", "abcdef"],
  ["authorization: bearer abc.def", "abc.def"],
  ["marie%40example.test", "marie"],
  ["key sk_live_abcdefghij1234", "abcdefghij"],
  ["/reset/abcdefghijklmnopqrstuvwx", "abcdefghijkl"],
  ["José@exämple.test", "José"],
])("%s", (text, secret) => {
  expect(maskText(text)).not.toContain(secret);
});

test("what is no secret stays readable", () => {
  const text = "GET /events/01990000-0000-7000-8000-000000000000/guests?q=a&sort=name answered 200 in 12.5 ms at 10:30";
  expect(maskText(text)).toBe(text);
});

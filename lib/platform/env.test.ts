import { expect, test } from "vitest";
import { canSendMail, developmentSecret, EnvError, hasMailbox, productionProblems, readEnv } from "./env";

const good = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://db",
  AUTH_SECRET: "x".repeat(40),
  LINK_KEYS: `k1:${"y".repeat(40)}`,
};

test("development needs nothing", () => {
  const env = readEnv({});
  expect(env).toMatchObject({
    NODE_ENV: "development",
    APP_URL: "http://localhost:3000",
    PORT: 3000,
    DATA_DIR: ".data",
  });
  expect(productionProblems(env)).toEqual([]);
  expect(canSendMail(env)).toBe(false);
  expect(hasMailbox(env)).toBe(true);
});

test.each([
  ["PORT", "80000"],
  ["PORT", "http"],
  ["APP_URL", "localhost:3000"],
  ["APP_URL", "ftp://example.com"],
  ["AUTH_SECRET", "short"],
  ["LINK_KEYS", "k1"],
  ["LINK_KEYS", "k1:short"],
  ["LINK_KEYS", `k1:${"a".repeat(40)},k1:${"b".repeat(40)}`],
  ["MAIL_FROM", "Marquee"],
  ["MAIL_FROM", "Marquee <a@b.c>\r\nBcc: x@y.z"],
  ["TRUSTED_PROXY_HOPS", "-1"],
  ["LOG_LEVEL", "loud"],
  ["NODE_ENV", "staging"],
  ["JOBS_RUNNER", "both"],
  ["MARQUEE_DEMO", "yes"],
])("%s=%s is refused in a sentence that names it and keeps the value to itself", (name, value) => {
  const read = () => readEnv({ ...good, [name]: value });
  expect(read).toThrow(EnvError);
  expect(read).toThrow(`${name}: `);
  if (value.length > 8) expect(read).not.toThrow(value);
});

test("every wrong variable is named at once", () => {
  expect(() => readEnv({ PORT: "x", APP_URL: "y" })).toThrow(/PORT: .*APP_URL: |APP_URL: .*PORT: /);
});

test("an empty variable is one that is not set", () => {
  expect(readEnv({ REDIS_URL: "", RESEND_API_KEY: "", MARQUEE_DEMO: "" })).toMatchObject({ MARQUEE_DEMO: false });
  expect(canSendMail(readEnv({ RESEND_API_KEY: "", SMTP_URL: "" }))).toBe(false);
  expect(canSendMail(readEnv({ RESEND_API_KEY: "", SMTP_URL: "smtp://x" }))).toBe(true);
});

test("production starts on no default secret and not without a database", () => {
  expect(productionProblems(readEnv(good))).toEqual([]);
  expect(productionProblems(readEnv({ NODE_ENV: "production" })).map((problem) => problem.split(" ")[0])).toEqual([
    "DATABASE_URL",
    "AUTH_SECRET",
    "LINK_KEYS",
  ]);
  const retired = readEnv({ ...good, LINK_KEYS: `${good.LINK_KEYS},dev:${developmentSecret}` });
  expect(productionProblems(retired)).toHaveLength(1);
  expect(productionProblems(readEnv({ NODE_ENV: "production", MARQUEE_DEMO: "1" }))).toEqual([]);
});

test("the mailbox is for development and demo alone", () => {
  expect(hasMailbox(readEnv(good))).toBe(false);
  expect(hasMailbox(readEnv({ ...good, MARQUEE_DEMO: "1" }))).toBe(true);
});

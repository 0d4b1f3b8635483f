import { expect, test } from "vitest";
import { AppError } from "../errors";
import { locales } from "../i18n/locales";
import { guestWords } from "./thrown-words";

test("a guest whose link was replaced meanwhile is told so in the language of the page", () => {
  const said = locales.map((spoken) => guestWords({ spoken }).known(new AppError("NOT_FOUND")));
  expect(new Set(said).size).toBe(locales.length);
  expect(said.join(" ")).toContain("Dieser Link öffnet nichts mehr");
  for (const spoken of [undefined, "xx", 1])
    expect(guestWords({ spoken }).known(new AppError("NOT_FOUND"))).toBe(said[0]);
});

test("who sent too often is told how long to wait; what broke has a number", () => {
  const words = guestWords({ spoken: "de" });
  expect(words.known(new AppError("RATE_LIMITED", { retryAfterSeconds: 130 }))).toContain("3 Minuten");
  expect(words.unknown("n-1")).toContain("n-1");
  expect(words.unknown("n-1")).not.toContain("Something");
});

import { expect, test } from "vitest";
import { describeBrowser } from "./browsers";
import { likelyFormat } from "./locales";
import { homePath, ownPath } from "./own-path";
import { passwordProblem } from "./passwords";

test.each([
  ["short", "9 letters", false],
  ["ten letters", "ten letter", true],
  ["the address", "Ada@example.test", false],
  ["its first half", "ada.lovelace", false],
  ["a common one", "qwertyuiop", false],
  ["a common one with digits and signs", "Password2024!!", false],
  ["one letter repeated", "aaaaaaaaaaaaaaa", false],
  ["digits in a row", "1234567890", false],
  ["plain words", "several plain words", true],
  ["another script", "пароль из слов", true],
  ["a common word within a phrase", "password of the river", true],
  ["over the limit", "x y".repeat(80), false],
])("a password: %s", (_, password, isFine) => {
  const email = password.startsWith("ada.") ? "ada.lovelace@example.test" : "ada@example.test";
  expect(passwordProblem(password, email) === null).toBe(isFine);
});

test.each([
  ["/events/1?tab=guests#top", "/events/1?tab=guests#top"],
  ["/invite/abc", "/invite/abc"],
  ["//evil.example", homePath],
  ["/\\evil.example", homePath],
  ["/\t/evil.example", homePath],
  ["/..//evil.example", homePath],
  ["https://evil.example", homePath],
  ["javascript:alert(1)", homePath],
  ["/api/files/1", homePath],
  ["/sign-in?next=/x", homePath],
  ["", homePath],
  [undefined, homePath],
  [["/events"], homePath],
])("next %j leads to %s", (next, path) => {
  expect(ownPath(next)).toBe(path);
});

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
    "Edge on Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari on iPhone",
  ],
  [null, "Unknown browser"],
])("a browser is named from %j", (userAgent, name) => {
  expect(describeBrowser(userAgent)).toBe(name);
});

test.each([
  ["en-US,en;q=0.9", "en-US"],
  ["de-LI, de;q=0.8, en;q=0.5", "de"],
  ["sw, pt-br;q=0.7", "pt-BR"],
  ["zh-Hans-CN,zh;q=0.9,fr;q=0.4", "fr"],
  ["*", "en-GB"],
  ["", "en-GB"],
  [null, "en-GB"],
])("a browser set to %j belongs to somebody who is likely to write dates as %s does", (languages, format) => {
  expect(likelyFormat(languages)).toBe(format);
});

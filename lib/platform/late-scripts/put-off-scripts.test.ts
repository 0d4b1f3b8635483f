import { expect, test } from "vitest";
import { putOffScripts } from "./put-off-scripts";

const page =
  '<html><head><meta charSet="utf-8"/><link rel="stylesheet" href="/a.css"/>' +
  '<link rel="preload" as="script" fetchPriority="low" nonce="n0nce=" href="/main.js"/>' +
  '<link rel="preload" as="font" href="/inter.woff2"/><script src="/react.js" async="" nonce="n0nce="></script>' +
  '<script src="/old.js" noModule="" nonce="n0nce="></script></head><body>&lt;script src="/typed.js">' +
  '<script nonce="n0nce=" id="_R_">(globalThis.TURBOPACK=[])</script><script src="/main.js" nonce="n0nce=" async=""></script>' +
  "</body></html>";

test("no script with an address runs or is fetched by itself, and the rest of the page stays as it is", () => {
  const late = putOffScripts(page);
  const [starter = ""] = /<script nonce="n0nce=">[\s\S]*?<\/script>/.exec(late) ?? [];
  expect(late.replace(starter, "")).toBe(
    page
      .replace('<link rel="preload" as="script" fetchPriority="low" nonce="n0nce=" href="/main.js"/>', "")
      .replace('<script src="/react.js"', '<script type="late" src="/react.js"')
      .replace('<script src="/main.js"', '<script type="late" src="/main.js"'),
  );
});

test("what starts them may run, comes before the style sheets, and ends where it should", () => {
  const late = putOffScripts(page);
  expect(late).toMatch(/<meta charSet="utf-8"\/><script nonce="n0nce=">\(function startLate\(\)/);
  expect(late.match(/<\/script>/g)).toHaveLength((page.match(/<\/script>/g)?.length ?? 0) + 1);
});

test("a page without scripts, or whose scripts could start no others, stays as it is", () => {
  for (const html of ["<html><head></head><body>Dear guests</body></html>", page.replaceAll(' nonce="n0nce="', "")])
    expect(putOffScripts(html)).toBe(html);
});

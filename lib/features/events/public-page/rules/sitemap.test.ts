import { expect, test } from "vitest";
import { sitemap } from "./sitemap";

test("a listed event stands with all its languages, once for each address", () => {
  const map = sitemap([{ slug: "gala", locale: "fr" }], (path) => `https://marquee.example${path}`);
  expect(map).toContain("<loc>https://marquee.example/e/gala</loc>");
  expect(map).toContain('hreflang="fr" href="https://marquee.example/e/gala"');
  expect(map).toContain('hreflang="de" href="https://marquee.example/e/gala/de"');
  expect(map).toContain('hreflang="x-default" href="https://marquee.example/e/gala"');
  expect(map.match(/<url>/g)).toHaveLength(2);
});

test("nothing in an address can end an element", () => {
  expect(sitemap([], () => "https://a.example/?x=<&\"'")).toContain("https://a.example/?x=&lt;&amp;&quot;&apos;");
});

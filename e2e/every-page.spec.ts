import { pageRows } from "./access/rows/pages";
import { makeStage } from "./access/world";
import { expectAccessible } from "./journey/accessible";
import { expect, test } from "./journey/test";

const widths = [1440, 360];

// By the same table as the access test, which fails for a page that has no row: no page is forgotten here.
for (const [address, row] of Object.entries(pageRows)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${address} is accessible and fits, ${colorScheme}, on a desk and on a phone`, async ({ visit }) => {
      const stage = await makeStage();
      const path = await row.path(stage.ours);
      const page = await visit({ colorScheme });
      // Who is signed in would be sent on from the pages where one signs in.
      const visitor = row.gate.kind === "admin" ? "platform admin" : "owner";
      if (!row.answers?.owner) await page.context().addCookies(cookiesOf(await stage.cookieOf(visitor)));
      const response = await page.goto(path);
      expect(response?.status()).toBe(200);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await expectAccessible(page);
      }
    });
  }
}

/** A cookie header as the browser's own cookies. */
function cookiesOf(header: string | null) {
  return (header ?? "").split("; ").flatMap((pair) => {
    const [name, ...value] = pair.split("=");
    return name ? [{ name, value: value.join("="), domain: "localhost", path: "/" }] : [];
  });
}

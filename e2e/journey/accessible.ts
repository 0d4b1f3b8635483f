import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * The page as it stands breaks no rule of WCAG 2.2 A and AA that a machine can check, and fits its width. A mail shown
 * in its frame is left out: nothing can run in there, axe neither.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(standards).exclude("iframe[sandbox]");
  // Seen from its top: what a bar covers after scrolling is not what a rule of sizes means.
  await page.evaluate(() => scrollTo(0, 0));
  const { violations } = await axe.disableRules("document-title").analyze();
  // Waited for instead: a page that reads itself again stands without its title for a moment.
  await expect(page).toHaveTitle(/\S/);
  const told = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.map((node) => `${node.html.slice(0, 200)} — ${node.failureSummary ?? ""}`),
  }));
  expect(told, `accessibility of ${page.url()}`).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `pixels by which ${page.url()} is too wide`).toBeLessThanOrEqual(0);
}

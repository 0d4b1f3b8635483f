import { expect, type Locator, type Page } from "@playwright/test";

/** What a keyboard stands on, as somebody who sees the page can tell. */
type Stop = { what: string; isSeen: boolean };

/** Where the focus is, or null when it fell off the page. */
async function stopOf(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return null;
    const isOutlined = (element: Element | null): boolean => {
      const style = element && getComputedStyle(element);
      return Boolean(style && style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0);
    };
    // A field shows its caret; what only holds the place (a heading, a dialog) is named, not pressed.
    const isField = at.matches("textarea, input:not([type=radio], [type=checkbox], [type=file])");
    const isMarked = isField || at.tabIndex < 0 || isOutlined(at) || isOutlined(at.closest("label"));
    const box = at.getBoundingClientRect();
    const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return { what: at.outerHTML.slice(0, 160), isSeen: isMarked && isInView };
  });
}

/** The focus is somewhere, and one sees where: what every step of a journey has to hand over. */
export async function expectFocusKept(page: Page, after: string): Promise<void> {
  await expect.poll(async () => stopOf(page), { message: `the focus ${after}` }).toMatchObject({ isSeen: true });
}

const most = 90;

/** Presses Tab until this has the focus; every stop on the way can be seen. Past the end it begins once more. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached();
  for (let pressed = 0; pressed < most; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
    const stop = await stopOf(page);
    // Between the last stop and the first is the browser's own frame.
    if (stop) expect(stop.isSeen, `one sees the focus on ${stop.what}`).toBe(true);
  }
  throw new Error(`Tab did not reach ${target} in ${most} steps.`);
}

/** Goes to a control by Tab and presses it. */
export async function press(page: Page, target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes to a field by Tab and types into it. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Opens the palette, types, and opens what it points at. */
export async function command(page: Page, typed: string, expected: RegExp): Promise<void> {
  const field = page.getByRole("combobox", { name: "Search and commands" });
  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await page.keyboard.type(typed);
  const pointed = async () => {
    const id = await field.getAttribute("aria-activedescendant");
    return (id && (await page.locator(`[id="${id}"]`).textContent())) || "";
  };
  await expect.poll(pointed).toMatch(expected);
  await page.keyboard.press("Enter");
  await expect(field).toBeHidden();
}

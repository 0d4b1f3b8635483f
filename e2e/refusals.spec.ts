import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { expectAccessible } from "./journey/accessible";
import { linkOf } from "./journey/invitation";
import { expect, test } from "./journey/test";

test("whoever holds a dead link is told so, in their language and without a script @phone", async ({ page, visit }) => {
  const event = await makeEvent();
  const { householdId } = await makeHousehold(event);
  const outdated = linkOf(householdId, 7);
  const guest = await visit({ javaScriptEnabled: false, locale: "de-DE" });
  for (const address of [outdated, "/r/forged", "/s/forged", "/u/forged", "/e/no-such-event"]) {
    const answer = await guest.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(guest.getByRole("heading", { name: "Diese Seite haben wir nicht gefunden" }), address).toBeVisible();
  }
  await guest.goto("/e/no-such-event/fr");
  await expect(guest.getByRole("heading", { name: "Nous n’avons pas trouvé cette page" })).toBeVisible();

  await page.goto(outdated);
  await expect(page.getByRole("heading", { name: "We could not find this page" })).toBeVisible();
  await expectAccessible(page);
});

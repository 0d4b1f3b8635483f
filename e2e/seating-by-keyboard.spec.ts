import type { Locator } from "@playwright/test";
import { getPlan } from "@/lib/features/seating/data/plan";
import { db } from "@/lib/platform/db";
import { makeEvent, makeHousehold } from "@/lib/testing/factories";
import { answerFor } from "@/lib/testing/guests-factories";
import { expectFocusKept, press, tabTo, type } from "./journey/keys";
import { signInAs } from "./journey/people";
import { guestRow, saved } from "./journey/room";
import { expect, test } from "./journey/test";

// No mouse: nothing here clicks, fills or focuses by itself. The room is worked in as a list.
test("a room is built, seated by hand and by machine, released and printed with the keyboard alone", async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  const event = await makeEvent({ name: "Orangery dinner" });
  const { guestIds: curies } = await makeHousehold(event, ["Marie Curie", "Pierre Curie"], { name: "The Curies" });
  const [ada = ""] = (await makeHousehold(event, ["Ada Lovelace"], { name: "Ada" })).guestIds;
  const [alan = ""] = (await makeHousehold(event, ["Alan Turing"], { name: "Alan" })).guestIds;
  await answerFor(event, [...curies, ada, alan], "accepted");
  await signInAs(context, event.owner);

  const layoutOf = async () => {
    await saved(page);
    const { id } = await db.seatingLayout.findFirstOrThrow({ where: { eventId: event.eventId } });
    const found = await getPlan(event.scope, id);
    if (!found) throw new Error("The layout is gone.");
    const table = (number: number) => {
      const one = found.room.tables.find((each) => each.number === number);
      if (!one) throw new Error(`There is no table ${number}.`);
      return one;
    };
    const seatOf = (guestId: string) => {
      const at = found.assignments.find((each) => each.guestId === guestId);
      const own = found.room.tables.find(({ seats }) => seats.some(({ id: seatId }) => seatId === at?.seatId));
      return own && { number: own.number, place: own.seats.find(({ id: seatId }) => seatId === at?.seatId)?.position };
    };
    return { ...found, table, seatOf };
  };
  const key = (pressed: string) => page.keyboard.press(pressed);
  /** From the list to the details, or on to the guests. */
  const nextPane = async () => {
    await key("F6");
    await expectFocusKept(page, "in the next part of the planner");
  };
  /** Goes back to a control by Shift and Tab, and presses it. */
  const pressBack = async (target: Locator, pressed = "Enter") => {
    await expect(target).toBeAttached();
    for (let step = 0; step < 90; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return key(pressed);
      await key("Shift+Tab");
    }
    throw new Error(`Shift and Tab did not reach ${target}.`);
  };
  /** Writes into a field that has something in it; Enter makes it count. */
  const overwrite = async (field: Locator, text: string) => {
    await tabTo(page, field);
    await key("Control+a");
    await page.keyboard.type(text);
    await key("Enter");
  };
  const choose = async (name: string) => {
    // The menu has the focus, or its first item.
    await expect(page.locator("[role=menu]:focus-within")).toBeVisible();
    const wanted = page.getByRole("menuitem", { name });
    for (let step = 0; step < 12 && !(await wanted.evaluate((each) => each.matches(":focus"))); step++)
      await key("ArrowDown");
    await key("Enter");
  };
  const box = (name: string) => page.getByRole("checkbox", { name: `Choose ${name}`, exact: true });
  const item = (name: string) => page.locator("[data-item]").filter({ hasText: new RegExp(`^${name}`) });

  await test.step("an empty room is made and opened as a list", async () => {
    await page.goto(`/events/${event.eventId}/seating`);
    await key("Tab");
    await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
    await key("Enter");
    await press(page, page.getByRole("button", { name: "New layout" }).first());
    const form = page.getByRole("form", { name: "New layout" });
    await overwrite(form.getByLabel("Guests to seat"), "0");
    await page.waitForURL(/seating\/[0-9a-f-]{36}$/);
    await saved(page);
    await press(page, page.getByRole("button", { name: "List", exact: true }));
    await expect(page.getByText("No tables yet.")).toBeVisible();
  });

  await test.step("tables are added, moved, turned, copied in a row, aligned and grouped", async () => {
    await pressBack(page.getByRole("button", { name: "Add table" }));
    await choose("Round table");
    await expect(item("Table 1")).toBeVisible();
    const first = (await layoutOf()).table(1);
    await press(page, page.getByRole("button", { name: "Copies in rows or a circle" }));
    const copies = page.getByRole("dialog");
    await overwrite(copies.getByLabel("Rows"), "1");
    await overwrite(copies.getByLabel("In each row"), "3");
    await press(page, copies.getByRole("button", { name: "Make 2 copies" }));
    await expect(item("Table 3")).toBeVisible();
    await press(page, page.getByRole("button", { name: "Choose nothing" }));

    await press(page, box("Table 2"), "Space");
    await pressBack(page.getByRole("button", { name: "Move", exact: true }));
    const dialog = page.getByRole("dialog");
    await overwrite(dialog.getByLabel("Down (m)"), "0.5");
    await overwrite(dialog.getByLabel("Turn by (°)"), "30");
    await press(page, dialog.getByRole("button", { name: "Move", exact: true }));
    const moved = (await layoutOf()).table(2);
    expect([moved.at.y - first.at.y, moved.rotation]).toEqual([500, 30]);

    await press(page, box("Table 1"), "Space");
    await nextPane();
    await press(page, page.getByRole("button", { name: "Align top edges" }));
    await press(page, page.getByRole("button", { name: "Group", exact: true }));
    const aligned = await layoutOf();
    // Of a round table that is turned the edge is known to some millimetres.
    expect(Math.abs(aligned.table(2).at.y - aligned.table(1).at.y)).toBeLessThan(20);
    expect(aligned.table(1).groupId).toBe(aligned.table(2).groupId);
    expect(aligned.table(1).groupId).not.toBeNull();
    for (let step = 0; step < 3; step++) await key("Control+z");
    const undone = await layoutOf();
    expect([undone.table(2).at.y, undone.table(2).rotation]).toEqual([first.at.y, 0]);
    for (let step = 0; step < 3; step++) await key("Control+Shift+z");
    expect((await layoutOf()).table(2).rotation).toBe(30);
  });

  await test.step("a chair is taken away", async () => {
    await nextPane();
    await nextPane();
    await expect(item("Table 1")).toBeFocused();
    await key("ArrowDown");
    await key("ArrowDown");
    await expect(item("Table 3")).toBeFocused();
    await key("Enter");
    await nextPane();
    await press(page, page.getByRole("button", { name: "More for seat 1", exact: true }));
    await choose("Take the chair away");
    expect((await layoutOf()).table(3).seats.filter(({ isRemoved }) => isRemoved)).toHaveLength(1);
  });

  await test.step("a household is seated, two change places, one gets up", async () => {
    await nextPane();
    await press(page, guestRow(page, "The Curies"));
    await expect(page.getByRole("button", { name: "Seat here: Table 1" })).toBeFocused();
    await key("Enter");
    await expectFocusKept(page, "after the household was put down");
    await expect(page.getByText("2 of 4 seated")).toBeVisible();
    const [marie = "", pierre = ""] = curies;
    const before = await layoutOf();
    expect([before.seatOf(marie)?.number, before.seatOf(pierre)?.number]).toEqual([1, 1]);

    await tabTo(page, item("Table 1"));
    await key("Enter");
    await nextPane();
    await press(page, page.getByRole("button", { name: "More for Marie Curie" }));
    await choose("Move to another seat");
    const place = before.seatOf(pierre)?.place;
    await press(page, page.getByRole("button", { name: `Put down on seat ${place}`, exact: true }));
    const after = await layoutOf();
    expect([after.seatOf(marie), after.seatOf(pierre)]).toEqual([before.seatOf(pierre), before.seatOf(marie)]);

    await press(page, page.getByRole("button", { name: "More for Pierre Curie" }));
    await choose("Unseat");
    expect((await layoutOf()).seatOf(pierre)).toBeUndefined();
  });

  await test.step("a rule is stated, seats are found and taken", async () => {
    await pressBack(page.getByRole("button", { name: "Auto-seat" }));
    await press(page, page.getByRole("button", { name: "Add rule" }));
    const dialog = page.getByRole("dialog");
    await type(page, dialog.getByLabel("What", { exact: true }), "Keep apart");
    await expect(dialog.getByLabel("What", { exact: true })).toHaveValue("apart");
    await type(page, dialog.getByLabel("Who"), "Ada Lovelace");
    await type(page, dialog.getByLabel("Who"), "Alan Turing");
    await press(page, dialog.getByRole("button", { name: "Add rule" }));
    await expect(page.getByText("Ada Lovelace and Alan Turing sit at different tables")).toBeVisible();
    await press(page, page.getByRole("button", { name: "Find seats for 4 guests" }));
    await expect(page.getByRole("heading", { name: "Proposed seating" })).toBeVisible({ timeout: 60_000 });
    await press(page, page.getByRole("button", { name: "Take it all" }));
    await expect(page.getByText("4 of 4 seated")).toBeVisible();
    const seated = await layoutOf();
    expect(seated.seatOf(ada)?.number).not.toBe(seated.seatOf(alan)?.number);
    expect(new Set(curies.map((id) => seated.seatOf(id)?.number)).size).toBe(1);
  });

  await test.step("the chart is opened to be printed, and released", async () => {
    // Back, not on: the undo that is offered in a corner comes and goes.
    await pressBack(page.getByRole("link", { name: "Print" }));
    await page.waitForURL(/\/print/);
    await expectFocusKept(page, "on the page of prints");
    await page.goto(`/events/${event.eventId}/seating`);
    await press(page, page.getByRole("button", { name: "More for Main room" }));
    await choose("Release to guests");
    const sure = page.getByRole("dialog").or(page.getByRole("alertdialog"));
    await press(page, sure.getByRole("button", { name: /Release/ }));
    const released = () => db.seatingLayout.count({ where: { eventId: event.eventId, releasedAt: { not: null } } });
    await expect.poll(released).toBe(1);
  });
});

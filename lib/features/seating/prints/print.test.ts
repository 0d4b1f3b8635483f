import { expect, test } from "vitest";
import { type PdfPage, readPdf } from "@/lib/testing/read-pdf";
import { roundTable } from "@/lib/testing/seating-factories";
import { readPrintChoice } from "../rules/print-choice";
import { type PrintMatter, seatedGuests } from "../rules/print-matter";
import { type LabelSheet, labelPlace, labelSheets } from "../rules/print-sheets";
import type { SeatingGuest } from "../types";
import { escortCards } from "./name-cards";
import { printed } from "./print";

const names = [
  "Zoë Ångström-Ōe",
  "Łukasz Żółć",
  "Αλέξανδρος Παπαδόπουλος",
  "Юрий Ёлкин",
  "محمد علي",
  "דוד לוי",
  "王小明",
  "山田たろう",
  "Nguyễn Phượng Hoàng",
  "김민준",
  "สมชาย ใจดี",
  "राजेश शर्मा",
  "தமிழ் செல்வி",
  "María del Carmen Fernández-Villaverde y Gómez de la Serna de Todos los Santos",
  "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren",
];

function guestNamed(firstName: string, index: number, more: Partial<SeatingGuest> = {}): SeatingGuest {
  return {
    id: `guest-${index}`,
    firstName,
    lastName: "",
    householdId: `household-${Math.floor(index / 2)}`,
    householdName: `Household ${Math.floor(index / 2)}`,
    kind: "regular",
    side: null,
    tagIds: [],
    meal: index % 3 === 0 ? "Lentils" : "Trout",
    dietaryNeeds: index % 5 === 0 ? "No nuts" : null,
    accessibilityNeeds: null,
    answer: "accepted",
    ...more,
  };
}

function matterOf(guestNames: readonly string[]): PrintMatter {
  const tables = Array.from({ length: Math.ceil(guestNames.length / 8) }, (_, index) => roundTable(index + 1));
  const corner = (x: number, y: number) => ({ x, y });
  const room: PrintMatter["room"] = {
    id: "room",
    name: "Ballroom",
    style: "banquet",
    unit: "metres",
    outline: [corner(0, 0), corner(60_000, 0), corner(60_000, 40_000), corner(0, 40_000)],
    aisle: 1_200,
    legalCapacity: null,
    background: null,
    tables,
    objects: [],
    revision: 1,
  };
  const seats = tables.flatMap((table) => table.seats);
  const guests = guestNames.map((name, index) => guestNamed(name, index));
  const assignments = guests.map(({ id }, index) => {
    return { guestId: id, seatId: seats[index]?.id ?? "", isLocked: false, revision: 1 };
  });
  const seated = seatedGuests({ room, assignments, rules: [], heldSeatIds: [] }, guests);
  return {
    eventName: "Summer ball",
    locale: "en",
    look: { face: "fraunces", accent: "#74285a" },
    room,
    seated,
    finderUrl: "https://marquee.example/s/abc",
    printedAt: "21 Nov 2026, 13:00",
  };
}

function print(matter: PrintMatter, query: string): Promise<PdfPage[]> {
  const choice = readPrintChoice(new URLSearchParams(query));
  if ("problem" in choice) throw new Error(choice.problem);
  return readPdf(printed(matter, choice));
}

const letters = (text: string) => text.normalize("NFC").replaceAll(/\s/gu, "");
const said = (pages: readonly PdfPage[]) => letters(pages.map((page) => page.said).join(""));

/** Whether a name is there: in Indian scripts signs stand beside their letters in another order than they are written. */
function holds(text: string, name: string): boolean {
  const wanted = letters(name);
  if (!/[\p{scx=Devanagari}\p{scx=Tamil}]/u.test(wanted)) return text.includes(wanted);
  const sorted = (part: string) => [...part].toSorted().join("");
  return Array.from(text).some((_, at) => sorted(text.slice(at, at + wanted.length)) === sorted(wanted));
}

function expectNames(text: string): void {
  expect(names.filter((name) => !holds(text, name))).toEqual([]);
}

/** Every text lies on one of the labels of its sheet. */
function expectOnLabels(pages: readonly PdfPage[], sheet: LabelSheet): void {
  const places = Array.from({ length: sheet.columns * sheet.rows }, (_, index) => labelPlace(sheet, index));
  const outside = pages
    .flatMap(({ texts }) => texts)
    .filter(
      ({ left, right, top, bottom }) =>
        !places.some(
          ({ x, y }) => left >= x && right <= x + sheet.label.width && top >= y && bottom <= y + sheet.label.height,
        ),
    );
  expect(outside).toEqual([]);
}

test.each(Object.entries(labelSheets))("names in every script lie whole on labels %s", async (label, sheet) => {
  for (const what of ["place-cards", "name-badges"]) {
    const pages = await print(matterOf(names), `what=${what}&label=${label}&meals=yes`);
    expect(pages).toHaveLength(Math.ceil(names.length / (sheet.columns * sheet.rows)));
    for (const { width, height } of pages) {
      expect([width, height]).toEqual([expect.closeTo(sheet.page.width, 2), expect.closeTo(sheet.page.height, 2)]);
    }
    expectNames(said(pages));
    expectOnLabels(pages, sheet);
  }
});

/** Corners of the first label and steps to the next, in points, as the makers' templates have them. */
test.each([
  { label: "5302", size: [252, 288], lefts: [54, 306], tops: [108, 396] },
  { label: "5390", size: [252, 159.75], lefts: [54, 306], tops: [76.5, 236.25, 396, 555.75] },
  { label: "5392", size: [288, 216], lefts: [18, 306], tops: [72, 288, 504] },
  { label: "L4785", size: [226.77, 141.73], lefts: [49.61, 318.9], tops: [38.27, 194.17, 350.08, 505.98, 661.89] },
])("cards stand in the middle of labels $label", async ({ label, size: [width = 0, height = 0], lefts, tops }) => {
  const count = lefts.length * tops.length;
  const some = Array.from({ length: count }, (_, index) => `Guest ${String.fromCharCode(65 + index)}`);
  const [sheet] = await print(matterOf(some), `what=place-cards&label=${label}`);
  const places = tops.flatMap((top) => lefts.map((left) => ({ left, top })));
  for (const [index, { left, top }] of places.entries()) {
    const copies = sheet?.texts.filter(({ text }) => text === some[index]) ?? [];
    expect(copies).toHaveLength(label === "5302" ? 2 : 1);
    for (const copy of copies) {
      expect((copy.left + copy.right) / 2).toBeCloseTo(left + width / 2, 0);
      expect(copy.top).toBeGreaterThan(top);
      expect(copy.bottom).toBeLessThan(top + height);
    }
    const [far, near] = copies.toSorted((a, b) => a.top - b.top);
    // Both sides of a tent are as far from its fold.
    if (near) expect((far?.bottom ?? 0) + near.top).toBeCloseTo(2 * top + height, 0);
  }
});

test("a household's card stands under its own name, whoever else belongs to it", () => {
  const matter = matterOf(["Ana", "Bo", "Cleo"]);
  const lastNames = ["Aguilar", "Martin", "Ricci"];
  const seated = matter.seated.map((each, index) => {
    const household =
      index === 1 ? { householdId: "m", householdName: "Bo" } : { householdId: "r", householdName: "The Ricci family" };
    return { ...each, guest: { ...each.guest, ...household, lastName: lastNames[index] ?? "" } };
  });
  expect(escortCards({ ...matter, seated }, "household").map(({ name }) => name)).toEqual(["Bo", "The Ricci family"]);
});

test("in rows, guests are led to their seat", async () => {
  const matter = matterOf(["Bo", "Cy"]);
  const [first] = matter.seated;
  if (!first) throw new Error("Nobody is seated.");
  const inRow = { ...matter, seated: [{ ...first, table: { ...first.table, shape: "row" as const }, position: 7 }] };
  for (const what of ["place-cards&label=5390", "name-badges&label=5392", "escort-cards&label=5390", "chart"]) {
    expect(said(await print(inRow, `what=${what}`))).toContain("Row1·Seat7");
  }
});

test("a sheet of which some labels are used up is begun where it goes on", async () => {
  const [sheet, ...others] = await print(matterOf(["Bo", "Cy"]), "what=place-cards&label=5390&first=8");
  expect(others).toHaveLength(1);
  expect(sheet?.texts.map(({ text }) => text)).toEqual(["Bo", "Table 1"]);
  expect(sheet?.texts[0]?.left).toBeGreaterThan(306);
  expect(sheet?.texts[0]?.top).toBeGreaterThan(555.75);
});

test("labels of a free size fill the paper, and stay on it", async () => {
  const choice = readPrintChoice(new URLSearchParams("what=place-cards&label=free&width=60&height=30&gap=4&paper=a4"));
  if ("problem" in choice) throw new Error(choice.problem);
  const { sheet } = choice;
  expect(sheet).toMatchObject({ columns: 3, rows: 8 });
  expect(sheet.left + 3 * sheet.across).toBeLessThan(sheet.page.width);
  const pages = await print(matterOf(names), "what=place-cards&label=free&width=60&height=30&gap=4");
  expect(pages).toHaveLength(1);
  expectOnLabels(pages, sheet);
});

test.each([
  ["a4", 595.28, 841.89],
  ["a3", 841.89, 1190.55],
  ["a2", 1190.55, 1683.78],
  ["a1", 1683.78, 2383.94],
  ["letter", 612, 792],
  ["tabloid", 792, 1224],
])("the chart on %s lies as its room does, with every table and every name", async (paper, short, long) => {
  const [plan, ...lists] = await print(matterOf(names), `what=chart&paper=${paper}`);
  for (const page of [plan, ...lists]) {
    expect([page?.width, page?.height]).toEqual([expect.closeTo(long, 1), expect.closeTo(short, 1)]);
  }
  const texts = plan?.texts.map(({ text }) => text);
  expect(texts).toEqual(["Summer ball", "Seating plan · Ballroom", "1", "2", "Page 1 of 2"]);
  expectNames(said(lists));
  for (const { left, right, top, bottom } of lists.flatMap(({ texts }) => texts)) {
    expect(left >= 0 && top >= 0 && right <= long && bottom <= short).toBe(true);
  }
});

test("the list goes on over as many pages as it takes", async () => {
  const many = Array.from({ length: 300 }, (_, index) => `Guest ${index}`);
  const pages = await print(matterOf(many), "what=chart");
  expect(pages.length).toBeGreaterThan(3);
  expect(said(pages.slice(-1))).toContain("Guest299");
});

test("the caterer reads totals, and of each table seats, meals and needs", async () => {
  const pages = await print(matterOf(names), "what=caterer");
  const texts = said(pages);
  for (const expected of ["10Trout", "5Lentils", "Table18guests", "Table27guests", "3×Lentils", "Nonuts"]) {
    expect(texts).toContain(expected);
  }
  expectNames(texts);
});

test("households are led to their tables, or each guest is", async () => {
  const matter = matterOf(names);
  const byHousehold = await print(matter, "what=escort-cards&label=5390");
  expect(said(byHousehold)).toContain("Household0");
  const byGuest = said(await print(matter, "what=escort-cards&label=5390&by=guest"));
  expect(byGuest).not.toContain("Household");
  expect(byGuest).toContain(letters("Łukasz Żółć"));
});

test("tables have their cards, and the entrance its sign", async () => {
  const cards = await print(matterOf(names), "what=table-cards&paper=letter");
  expect(cards.map(({ texts }) => texts.map(({ text }) => text))).toEqual([
    ["Table", "1", "Summer ball", "Table", "2", "Summer ball"],
  ]);
  const [sign, ...more] = await print(matterOf(names), "what=sign");
  expect(more).toEqual([]);
  expect(sign?.said).toContain("https://marquee.example/s/abc");
});

test("a thousand place cards are all there", async () => {
  const many = Array.from({ length: 1_000 }, (_, index) => `${names[index % 9]} ${index}`);
  const pages = await print(matterOf(many), "what=place-cards&label=5390");
  expect(pages).toHaveLength(125);
  expect(pages.flatMap(({ texts }) => texts.filter(({ text }) => text.startsWith("Table"))).length).toBe(1_000);
});

test("nobody seated is an empty sheet, not a broken file", async () => {
  for (const what of ["place-cards", "chart", "caterer", "table-cards"]) {
    expect(await print({ ...matterOf([]), seated: [] }, `what=${what}`)).toHaveLength(1);
  }
});

test.each([
  ["", "Choose what to print"],
  ["what=everything", "Choose what to print"],
  ["what=chart&paper=a9", "Choose the paper"],
  ["what=place-cards&label=9999", "Choose the labels"],
  ["what=place-cards&label=5390&first=9", "The first label is one of the 8 on a sheet."],
  ["what=place-cards&label=free&width=wide", "The label's width is a number"],
  ["what=place-cards&label=free&width=1e9", "The label's width is a number"],
  ["what=place-cards&label=free&width=300&height=100&paper=a4", "No label of 300 × 100 mm fits on A4."],
])("a query of '%s' is refused with a sentence", (query, sentence) => {
  expect(readPrintChoice(new URLSearchParams(query))).toEqual({ problem: expect.stringContaining(sentence) });
});

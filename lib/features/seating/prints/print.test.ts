import { expect, test } from "vitest";
import { type PdfPage, readPdf } from "@/lib/testing/read-pdf";
import { roundTable } from "@/lib/testing/seating-factories";
import { readPrintChoice } from "../rules/print-choice";
import { type PrintMatter, seatedGuests } from "../rules/print-matter";
import { type LabelSheet, labelPlace, labelSheets } from "../rules/print-sheets";
import type { SeatingGuest } from "../types";
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
  const seated = seatedGuests({ room, assignments, rules: [] }, guests);
  return { eventName: "Summer ball", locale: "en", room, seated, finderUrl: "https://marquee.example/s/abc" };
}

function print(matter: PrintMatter, query: string): Promise<PdfPage[]> {
  const choice = readPrintChoice(new URLSearchParams(query));
  if ("problem" in choice) throw new Error(choice.problem);
  return readPdf(printed(matter, choice));
}

const letters = (text: string) => text.normalize("NFC").replaceAll(/\s/gu, "");
const said = (pages: readonly PdfPage[]) => letters(pages.map((page) => page.said).join(""));

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
    for (const name of names) expect(said(pages)).toContain(letters(name));
    expectOnLabels(pages, sheet);
  }
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
  expect(plan?.texts.map(({ text }) => text)).toEqual(["Summer ball", "1", "2"]);
  for (const name of names) expect(said(lists)).toContain(letters(name));
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
  for (const expected of ["7Trout", "4Lentils", "Table1:8guests", "Table2:3guests", "Nonuts"]) {
    expect(texts).toContain(expected);
  }
  for (const name of names) expect(texts).toContain(letters(name));
});

test("households are led to their tables, or each guest is", async () => {
  const matter = matterOf(names);
  expect(said(await print(matter, "what=escort-cards&label=5390"))).toContain("Household0");
  const byGuest = said(await print(matter, "what=escort-cards&label=5390&by=guest"));
  expect(byGuest).not.toContain("Household");
  expect(byGuest).toContain(letters("Łukasz Żółć"));
});

test("tables have their cards, and the entrance its sign", async () => {
  const cards = await print(matterOf(names), "what=table-cards&paper=letter");
  expect(cards.map(({ texts }) => texts.map(({ text }) => text))).toEqual([["Table", "1", "Table", "2"]]);
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
  ["what=place-cards&label=free&width=wide", "The label's width is a number"],
  ["what=place-cards&label=free&width=1e9", "The label's width is a number"],
  ["what=place-cards&label=free&width=300&height=100&paper=a4", "No label of 300 × 100 mm fits on A4."],
])("a query of '%s' is refused with a sentence", (query, sentence) => {
  expect(readPrintChoice(new URLSearchParams(query))).toEqual({ problem: expect.stringContaining(sentence) });
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sortNameOf } from "@/lib/features/guests/rules";
import { readCsv } from "@/lib/platform/sheet/read-csv";
import type { SheetTable } from "@/lib/platform/sheet/table";
import type { ImportMapping, ImportOptions, KnownGuest } from "../types";
import { guessMapping, looksLikeHeader, mappingProblem } from "./guess-mapping";
import { planImport, splitHeader } from "./plan-import";
import { countryCodeOf } from "./read-country";
import { splitName } from "./split-name";

const options: ImportOptions = { hasHeader: true, duplicates: "skip", badRows: "skip" };

function tableOf(...rows: string[][]): SheetTable {
  return { rows: rows.map((cells, index) => ({ number: index + 1, cells })) };
}

function guessFor(table: SheetTable): ImportMapping {
  const { headers, rows } = splitHeader(table, true);
  return guessMapping(
    headers,
    rows.map((row) => row.cells),
  );
}

describe("a list of real names", () => {
  const table = readCsv(readFileSync("e2e/fixtures/laureates.csv"));
  const plan = planImport(table, guessFor(table), options, []);

  test("its one name column is found among odd headers", () => {
    expect(looksLikeHeader(table.rows[0]?.cells ?? [])).toBe(true);
    expect(guessFor(table)[2]).toBe("fullName");
  });

  test("976 people come in, 28 rows without a name are reported with line, column and reason", () => {
    expect(plan.counts).toEqual({ created: 976, updated: 0, skipped: 0, rejected: 28 });
    const rejected = plan.rows.filter((row) => row.fate === "rejected");
    for (const row of rejected) expect(row).toMatchObject({ column: "known_name", reason: "The name is missing." });
    expect(new Set(rejected.map((row) => row.line)).size).toBe(28);
  });

  test("coming again, everybody is on the list already", () => {
    const known = plan.rows.flatMap((row): KnownGuest[] =>
      row.fate === "created"
        ? [
            {
              id: String(row.line),
              nameKey: sortNameOf(row.candidate),
              email: null,
              householdId: "h",
              householdKey: "h",
            },
          ]
        : [],
    );
    expect(planImport(table, guessFor(table), options, known).counts).toMatchObject({ created: 0, skipped: 976 });
  });
});

describe("what columns mean", () => {
  test.each([
    [
      ["Vorname", "Nachname", "E-Mail"],
      ["firstName", "lastName", "email"],
    ],
    [
      ["Name", "First name", "Last name"],
      ["ignore", "firstName", "lastName"],
    ],
    [
      ["Party", "GUEST", "Plus ones"],
      ["household", "fullName", "allowance"],
    ],
    [
      ["born_city", "known_name"],
      ["ignore", "fullName"],
    ],
    [
      ["Vorname", "Nachname", "E-Mail Adresse", "Handy", "Familie", "Diät", "Notizen"],
      ["firstName", "lastName", "email", "phone", "household", "dietaryNeeds", "notes"],
    ],
    [
      ["Prénom", "Nom", "Adresse e-mail", "Portable", "Régime alimentaire", "Remarques"],
      ["firstName", "lastName", "email", "phone", "dietaryNeeds", "notes"],
    ],
    [
      ["Nombre", "Apellidos", "Correo electrónico", "Móvil", "Alergias", "Observaciones"],
      ["firstName", "lastName", "email", "phone", "dietaryNeeds", "notes"],
    ],
  ])("%j is %j", (headers, fields) => {
    expect(guessMapping(headers, [])).toEqual(fields);
  });

  test("a column of addresses is the e-mail, whatever its name", () => {
    expect(guessMapping(["Name", "Reach"], [["Ada", "ada@example.test"]])).toEqual(["fullName", "email"]);
  });

  test("a mistyped address among them changes nothing about that", () => {
    const rows = [
      ["Ada", "ada@example.test"],
      ["Bo", "bo@exam ple"],
      ["Cy", "cy@example.test"],
    ];
    expect(guessMapping(["Name", "Reach"], rows)).toEqual(["fullName", "email"]);
  });

  test("a list without a name column, or with one field twice, cannot start", () => {
    expect(mappingProblem(["email", "ignore"])).toMatch(/names/);
    expect(mappingProblem(["fullName", "email", "email"])).toMatch(/same field/);
    expect(mappingProblem(["fullName", "notes", "notes"])).toBeNull();
  });
});

test.each([
  ["Marie Curie", "Marie", "Curie"],
  ["A. Michael Spence", "A. Michael", "Spence"],
  ["Curie, Marie", "Marie", "Curie"],
  ["Ludwig van Beethoven", "Ludwig", "van Beethoven"],
  ["Martin Luther King, Jr.", "Martin Luther", "King, Jr."],
  ["Madonna", "Madonna", ""],
  ["  毛  泽东 ", "毛", "泽东"],
])("%s splits into %s and %s", (full, firstName, lastName) => {
  expect(splitName(full)).toEqual({ firstName, lastName });
});

test.each([
  ["fr", "FR"],
  ["Deutschland", "DE"],
  ["Espagne", "ES"],
  ["Côte d’Ivoire", "CI"],
  ["U.S.A.", "US"],
  ["UK", "GB"],
  ["Nowhere", null],
])("the country %s is %s", (text, code) => {
  expect(countryCodeOf(text)).toBe(code);
});

describe("the fate of rows", () => {
  const header = ["Household", "First name", "Last name", "Email", "Kind", "Plus-ones"];
  const fatesOf = (rows: string[][], known: KnownGuest[] = [], duplicates: ImportOptions["duplicates"] = "skip") => {
    const table = tableOf(header, ...rows);
    return planImport(table, guessFor(table), { ...options, duplicates }, known);
  };

  test("people of one household share it; others get their own", () => {
    const plan = fatesOf([
      ["Curie", "Marie", "Curie"],
      ["curie ", "Pierre", "Curie"],
      ["", "Lise", "Meitner"],
    ]);
    expect([...plan.households.values()].map((household) => household.name)).toEqual(["Curie", "Lise Meitner"]);
  });

  test("the second row of one person is skipped and names the first", () => {
    const plan = fatesOf([
      ["", "José", "Núñez", "jose@example.test"],
      ["", "Jose", "Nunez", ""],
      ["", "Jose", "Nunez", "other@example.test"],
    ]);
    expect(plan.rows.map((row) => row.fate)).toEqual(["created", "skipped", "created"]);
    expect(plan.rows[1]).toMatchObject({ reason: "Same person as row 2." });
  });

  test("namesakes in two households are two people", () => {
    expect(
      fatesOf([
        ["North", "Kim", "Lee"],
        ["South", "Kim", "Lee"],
      ]).counts.created,
    ).toBe(2);
  });

  test("somebody on the list is skipped, updated or added again, as the planner chose", () => {
    const known: KnownGuest[] = [
      { id: "g1", nameKey: "curie marie", email: null, householdId: "h1", householdKey: "curie" },
    ];
    const row = [["", "Marie", "Curie", "marie@example.test"]];
    expect(fatesOf(row, known, "skip").rows[0]?.fate).toBe("skipped");
    expect(fatesOf(row, known, "update").rows[0]).toMatchObject({ fate: "updated", guestId: "g1" });
    expect(fatesOf(row, known, "add").rows[0]?.fate).toBe("created");
  });

  test.each([
    [["", "Ada", "L", "ada(at)example"], "Email", /not an e-mail address/],
    [["", "Ada", "L", "", "robot"], "Kind", /no kind of guest/],
    [["", "Ada", "L", "", "", "many"], "Plus-ones", /whole number/],
    [["", "\u200b", "…"], "First name", /name is missing/],
    [["", "A".repeat(200), "L"], "First name", /longer than 120/],
  ])("%j is reported at its column", (cells, column, reason) => {
    const row = fatesOf([cells]).rows[0];
    expect(row).toMatchObject({ fate: "rejected", line: 2, column });
    expect(row && "reason" in row ? row.reason : "").toMatch(reason);
  });

  test("an emoji is a name", () => {
    expect(fatesOf([["", "🦄", ""]]).counts.created).toBe(1);
  });

  test("whatever the cells hold, every row has exactly one fate and nothing is thrown", () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 30 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 20 }), (rows) => {
        const plan = fatesOf(rows);
        expect(plan.rows.map((row) => row.line)).toEqual(rows.map((_, index) => index + 2));
        const sum = Object.values(plan.counts).reduce((a, b) => a + b, 0);
        expect(sum).toBe(rows.length);
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { type Sitter, seatAround } from "./seats";

const around = ["1", "2", "3", "4", "5", "6", "7", "8"];
const sitter = (guestId: string, parts: Partial<Sitter> = {}): Sitter => ({
  guestId,
  householdId: guestId.charAt(0),
  needsWheelchairPlace: false,
  presentSeatId: null,
  ...parts,
});
const seats = (
  sitters: Sitter[],
  places: { chairs?: string[]; wheelchairPlaces?: string[] } = {},
  kept = new Map<string, string>(),
) => Object.fromEntries(seatAround({ chairs: around, wheelchairPlaces: [], ...places }, around, sitters, kept));

describe("around a table", () => {
  test("households sit side by side, the largest where there is a long stretch", () => {
    const found = seats([sitter("a1"), sitter("b1"), sitter("b2"), sitter("b3"), sitter("a2")], {
      chairs: ["1", "2", "4", "5", "6"],
    });
    expect(found).toEqual({ a1: "1", a2: "2", b1: "4", b2: "5", b3: "6" });
  });

  test("the last seat is beside the first", () => {
    expect(
      Object.values(seats([sitter("a1"), sitter("a2"), sitter("a3")], { chairs: ["1", "2", "8", "5"] })).sort(),
    ).toEqual(["1", "2", "8"]);
  });

  test("who sits there stays, and the others of the household come to them", () => {
    const found = seats([sitter("a1", { presentSeatId: "5" }), sitter("a2"), sitter("b1", { presentSeatId: "4" })]);
    expect(found).toEqual({ a1: "5", b1: "4", a2: "6" });
  });

  test("also to those whose seat is not to be had", () => {
    const chairs = around.filter((id) => id !== "3");
    expect(["2", "4"]).toContain(seats([sitter("a1")], { chairs }, new Map([["3", "a"]])).a1);
  });

  test("a wheelchair's place is for who needs it, also when they or others sit wrong", () => {
    const found = seats(
      [sitter("a1", { presentSeatId: "8" }), sitter("b1", { needsWheelchairPlace: true, presentSeatId: "2" })],
      {
        chairs: around.slice(0, 7),
        wheelchairPlaces: ["8"],
      },
    );
    expect(found.b1).toBe("8");
    expect(found.a1).not.toBe("8");
  });

  test("where there are too few of them a chair will do", () => {
    const needy = { needsWheelchairPlace: true };
    const found = seats([sitter("a1", needy), sitter("b1", needy)], { chairs: ["1"], wheelchairPlaces: ["8"] });
    expect(Object.values(found).sort()).toEqual(["1", "8"]);
  });
});

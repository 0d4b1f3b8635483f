import { expect, test } from "vitest";
import { halvesOf, wrapped } from "./lines";

const widthOf = (part: string) => part.length;
const upTo = (most: number) => (part: string) => part.length <= most;

test("a text is broken where its wider half is narrowest", () => {
  expect(halvesOf("María del Carmen Fernández", widthOf)).toEqual(["María del", "Carmen Fernández"]);
  expect(halvesOf("Cher", widthOf)).toBeNull();
});

test.each<[string, number, string[]]>([
  ["No nuts please", 8, ["No nuts", "please"]],
  ["Wolfeschlegelstein", 6, ["Wolfes", "chlege", "lstein"]],
  ["a Wolfeschlegel b", 6, ["a", "Wolfes", "chlege", "l b"]],
  ["fits", 10, ["fits"]],
  ["", 10, []],
  ["👩‍👩‍👧x", 8, ["👩‍👩‍👧", "x"]],
])("%j in lines of %i is %j", (text, most, expected) => {
  expect(wrapped(text, upTo(most))).toEqual(expected);
});

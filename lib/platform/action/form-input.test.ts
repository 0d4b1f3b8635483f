import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { fieldErrorsOf } from "./field-errors";
import { readFormData, typedValues } from "./form-input";

function formOf(...pairs: [string, string | Blob][]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}
const plain = (form: FormData) => JSON.parse(JSON.stringify(readFormData(form)));

test("dots nest, brackets make lists, the last of a repeated name counts", () => {
  const form = formOf(
    ["name", "Gala"],
    ["address.city", "Paris"],
    ["address.country", "FR"],
    ["tags[]", "a"],
    ["tags[]", "b"],
    ["guests.g1.meals[]", "x"],
    ["name", "Ball"],
  );
  expect(plain(form)).toEqual({
    name: "Ball",
    address: { city: "Paris", country: "FR" },
    tags: ["a", "b"],
    guests: { g1: { meals: ["x"] } },
  });
});

test("one entry of a list is a list", () => {
  expect(plain(formOf(["ids[]", "1"]))).toEqual({ ids: ["1"] });
});

test.each([
  "__proto__.polluted",
  "a.__proto__.polluted",
  "constructor.prototype.polluted",
  "prototype.polluted",
  "__proto__",
  "__proto__[]",
  "a.constructor[]",
])("%s reaches no prototype", (name) => {
  const input = readFormData(formOf([name, "yes"], ["kept", "1"]));
  expect(Object.keys(input)).toEqual(expect.arrayContaining(["kept"]));
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(([] as unknown as { polluted?: unknown }).polluted).toBeUndefined();
  expect(JSON.stringify(input)).not.toContain("yes");
});

test("names that every object has are fields like any other", () => {
  expect(plain(formOf(["toString", "a"], ["valueOf.x", "b"], ["hasOwnProperty[]", "c"]))).toEqual({
    toString: "a",
    valueOf: { x: "b" },
    hasOwnProperty: ["c"],
  });
});

test("whatever the names, nothing throws and no prototype changes", () => {
  const part = fc.constantFrom("a", "b", "__proto__", "constructor", "prototype", "toString", "", "a[]", "[]");
  const name = fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => parts.join("."));
  const before = Object.getOwnPropertyNames(Object.prototype).length;
  fc.assert(
    fc.property(fc.array(name, { maxLength: 8 }), (names) => {
      readFormData(formOf(...names.map((each): [string, string] => [each, "x"])));
      expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
    }),
  );
});

test("a name that is both a value and a place keeps the value", () => {
  expect(plain(formOf(["a", "x"], ["a.b", "y"]))).toEqual({ a: "x" });
  expect(plain(formOf(["a[]", "x"], ["a.b", "y"]))).toEqual({ a: ["x"] });
});

test("too deep, empty parts and the framework's own fields are left out", () => {
  expect(
    plain(formOf(["a.b.c.d.e.f.g", "x"], ["a..b", "x"], [".a", "x"], ["", "x"], ["$ACTION_ID_1", "x"], ["k", "1"])),
  ).toEqual({ k: "1" });
});

test("a file stays a file, and is no place to descend into", () => {
  const input = readFormData(formOf(["f", new File(["x"], "a.csv")], ["f.name", "evil"]));
  expect(input.f).toBeInstanceOf(File);
  expect((input.f as File).name).toBe("a.csv");
});

test("schemas read it, unknown names aside, and name the field that is wrong", () => {
  const schema = z.object({
    name: z.string().min(1, "Give it a name."),
    address: z.object({ city: z.string().min(2, "Which city?") }),
  });
  expect(schema.parse(readFormData(formOf(["name", "x"], ["address.city", "Paris"], ["other", "y"])))).toEqual({
    name: "x",
    address: { city: "Paris" },
  });
  const failed = schema.safeParse(readFormData(formOf(["name", ""], ["address.city", "P"])));
  expect(failed.error && fieldErrorsOf(failed.error)).toEqual({
    message: "2 fields need your attention.",
    fieldErrors: { name: ["Give it a name."], "address.city": ["Which city?"] },
  });
});

test("what was typed is given back, but no password, secret, token or file", () => {
  const form = formOf(
    ["name", "x"],
    ["a.b", "y"],
    ["password", "p"],
    ["newPassword", "p"],
    ["token", "t"],
    ["clientSecret", "s"],
    ["$ACTION_1", "z"],
    ["f", new File(["x"], "a")],
  );
  expect(typedValues(form)).toEqual({ name: "x", "a.b": "y" });
});

import { expect, it } from "vitest";
import { errorsOf } from "./form-context";

const refused = {
  ok: false as const,
  reason: "invalid",
  message: "2 fields need your attention.",
  fieldErrors: {
    name: ["Enter a name."],
    tags: ["At most 20 tags."],
    "tags.0": ["Too long."],
    "tags.2": ["Too long."],
  },
};

it("tells what is wrong with one field", () => {
  expect(errorsOf(refused, "name")).toEqual(["Enter a name."]);
  expect(errorsOf(refused, "email")).toEqual([]);
});

it("gathers a list's own and its items' troubles, each once", () => {
  expect(errorsOf(refused, "tags[]")).toEqual(["At most 20 tags.", "Too long."]);
});

it("lets a given error win, and says nothing before an answer or after a success", () => {
  expect(errorsOf(refused, "name", "Taken.")).toEqual(["Taken."]);
  expect(errorsOf(null, "name")).toEqual([]);
  expect(errorsOf({ ok: true }, "name")).toEqual([]);
});

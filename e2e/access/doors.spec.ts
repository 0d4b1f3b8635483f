import { expect, test } from "@playwright/test";
import { actionsInSources, readDoors } from "./doors";
import { actionRows } from "./rows/actions";
import { pageRows } from "./rows/pages";
import { routeRows } from "./rows/routes";

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

test("every page of the build has a row, and every row a page", () => {
  expect(sorted(readDoors().pages)).toEqual(sorted(Object.keys(pageRows)));
});

test("every method of every route has a row, and every row a method", () => {
  const doors = readDoors().routes.flatMap(({ path, methods }) => methods.map((method) => `${method} ${path}`));
  expect(doors).toEqual(expect.arrayContaining(["GET /api/health", "POST /api/files"]));
  expect(sorted(doors)).toEqual(sorted(routeRows.map(({ door }) => door)));
});

test("every server action of the build has a row, and every row an action", () => {
  const doors = readDoors().actions;
  expect(sorted(doors.map(({ name }) => name))).toEqual(sorted(Object.keys(actionRows)));
  // A name stands for one action: rows go by it.
  expect(doors.map(({ name }) => name)).toHaveLength(new Set(doors.map(({ name }) => name)).size);
});

test("every server action that is written is in the build", () => {
  expect(sorted(readDoors().actions.map(({ name }) => name))).toEqual(sorted(actionsInSources()));
});

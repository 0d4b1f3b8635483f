import { expect, test } from "vitest";
import { catalogues } from "@/lib/platform/i18n/catalogues";
import { sourceFiles } from "./house";
import { unusedExports, unusedMessages } from "./unused";

const files = sourceFiles();

test("this project exports nothing that nobody needs", () => {
  expect(unusedExports(files)).toEqual([]);
});

test("every message is said somewhere", () => {
  const keys = Object.values(catalogues.en).flatMap((area) => Object.keys(area));
  expect(keys.length).toBeGreaterThan(100);
  expect(unusedMessages(keys, files)).toEqual([]);
});

const rules = { file: "lib/features/events/rules.ts", source: "export function closesAt() {}\n" };
const user = (file: string) => ({ file, source: "closesAt();\n" });

test("an export that no file names, or only a test, is found; one that its own file needs may be tested", () => {
  const found = ["closesAt: lib/features/events/rules.ts"];
  expect(unusedExports([rules])).toEqual(found);
  expect(unusedExports([rules, { file: "lib/a.ts", source: "// closesAt\n" }])).toEqual(found);
  expect(unusedExports([rules, user("lib/features/events/rules.test.ts")])).toEqual(found);
  expect(unusedExports([rules, user("lib/features/events/data.ts")])).toEqual([]);
  expect(unusedExports([rules, user("e2e/journey/events.ts")])).toEqual([]);
  const needed = { ...rules, source: `${rules.source}closesAt();\n` };
  expect(unusedExports([needed])).toEqual(found);
  expect(unusedExports([needed, user("lib/features/events/rules.test.ts")])).toEqual([]);
});

test("what is made for tests is needed by a test; what the framework reads by its name needs nobody", () => {
  const factory = { ...rules, file: "lib/testing/factories.ts" };
  expect(unusedExports([factory, user("lib/features/events/rules.test.ts")])).toEqual([]);
  expect(unusedExports([{ ...rules, file: "app/page.tsx" }])).toEqual([]);
});

test("a type stands for itself where its own file says by it what others are given", () => {
  const type = "export type Window = { closesAt: Date };\n";
  expect(unusedExports([{ ...rules, source: type }])).toEqual(["Window: lib/features/events/rules.ts"]);
  const said = `${type}function made(): Window {}\n`;
  expect(unusedExports([{ ...rules, source: said }])).toEqual([]);
});

test("a message is said by its key, or by a key that is put together", () => {
  const keys = ["closed.ended", "greeting", "refused.late"];
  const source = `t("greeting"); t(\`closed.\${because}\`); // t("refused.late")\n`;
  const said = { file: "components/a.tsx", source };
  expect(unusedMessages(keys, [said])).toEqual(["refused.late"]);
  expect(unusedMessages(keys, [{ ...said, file: "components/a.test.tsx" }])).toEqual(keys);
});

import { Console } from "node:console";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { makeLog } from "./log";
import { captureConsole } from "./log-console";

test("what libraries say on the console is a masked line of the log", () => {
  const lines: string[] = [];
  const raw = new PassThrough();
  const target = new Console(raw, raw);
  const putBack = captureConsole(makeLog("trace", { write: (line) => lines.push(line) }), target);
  const trouble = new Error("No guest marie@example.test");
  target.error(" ⨯", trouble, { digest: "1", email: "marie@example.test" });
  target.error(trouble);
  target.warn("slow: %s", "marie@example.test");
  putBack();
  expect(raw.read()).toBeNull();
  expect(lines).toHaveLength(3);
  expect(lines.join("")).not.toContain("marie");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    level: "error",
    msg: "⨯",
    err: { message: "No guest [email]" },
    said: [{ digest: "1", email: "[removed]" }],
  });
  expect(JSON.parse(lines[1] ?? "")).toMatchObject({ msg: "No guest [email]" });
  expect(JSON.parse(lines[2] ?? "")).toMatchObject({ level: "warn" });
  target.error("back");
  expect(String(raw.read())).toContain("back");
});

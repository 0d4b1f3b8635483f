// `npm run imports`: names every import that points the wrong way.
import { Refusal, runCommand } from "./setup/refusal.mjs";
import { importViolations } from "./validation/imports.mjs";

await runCommand(async () => {
  const violations = await importViolations();
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
  if (violations.length > 0) throw new Refusal(`${violations.length} imports break a rule of .dependency-cruiser.cjs.`);
});

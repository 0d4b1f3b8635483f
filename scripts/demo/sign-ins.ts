import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../setup/paths";

interface SignIn {
  label: string;
  email: string;
  password: string;
}

/** Prints who may sign in to the demo. */
export function printSignIns(): void {
  const file = path.join(root, "prisma/seed/sign-ins.json");
  if (!existsSync(file)) return;
  const signIns: SignIn[] = JSON.parse(readFileSync(file, "utf8"));
  const width = Math.max(...signIns.map(({ email }) => email.length));
  console.log("\n  Sign in as");
  for (const { label, email, password } of signIns) console.log(`    ${email.padEnd(width)}  ${password}  ${label}`);
}

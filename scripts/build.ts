import { build } from "./app/build";
import { loadDotEnv } from "./setup/paths";

/** `npm run build`: the production build, complete under `.next/standalone`. */
export async function main(): Promise<void> {
  loadDotEnv();
  await build();
}

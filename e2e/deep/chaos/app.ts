import { serveFunctions } from "@/lib/testing/jobs";
import { client, functions } from "./functions";

/** The app of the chaos test: serves its functions at a port until it is killed. */
export async function main([port]: string[]): Promise<void> {
  await serveFunctions(client, functions, Number(port));
  console.log("ready");
}

/** One text out of what an action answered; empty when it is not there. */
export function readId(data: unknown, key: string): string {
  if (typeof data !== "object" || data === null) return "";
  const found = Object.entries(data).find(([name]) => name === key)?.[1];
  return typeof found === "string" ? found : "";
}

/** An address as its owner knows it and nobody else: m…e@example.com. */
export function shortAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const [first = "", ...rest] = [...address.slice(0, at)];
  return `${first}…${rest.at(-1) ?? ""}${address.slice(at)}`;
}

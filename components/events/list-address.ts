/** What the framework parsed from an address, as an address again. */
export function addressOf(query: Record<string, string | string[] | undefined>): URLSearchParams {
  const address = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of [value].flat()) if (one !== undefined) address.append(key, one);
  }
  return address;
}

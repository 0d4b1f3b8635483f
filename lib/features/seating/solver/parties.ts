/** Who belongs together by the ties: parties in the order of their first guest. */
export function gatherParties(
  guests: number,
  ties: readonly { one: number; other: number }[],
): { parties: number[][]; partyOf: Int32Array } {
  const parent = Int32Array.from({ length: guests }, (_, guest) => guest);
  const top = (guest: number): number => {
    let at = guest;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (const { one, other } of ties) {
    const [a, b] = [top(one), top(other)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const partyOf = new Int32Array(guests);
  const parties: number[][] = [];
  for (let guest = 0; guest < guests; guest++) {
    const first = top(guest);
    if (first === guest) {
      partyOf[guest] = parties.length;
      parties.push([guest]);
    } else {
      partyOf[guest] = partyOf[first] ?? 0;
      parties[partyOf[first] ?? 0]?.push(guest);
    }
  }
  return { parties, partyOf };
}

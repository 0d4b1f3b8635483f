import { describe, expect, it } from "vitest";
import { listHref, sortDirection } from "./list-url";

describe("listHref", () => {
  const current = new URLSearchParams("q=ada&status=accepted&cursor=abc");

  it("keeps the other keys and goes back to the first page", () => {
    expect(listHref("/guests", current, { sort: "-name" })).toBe("/guests?q=ada&status=accepted&sort=-name");
  });

  it("moves on without losing the filter", () => {
    expect(listHref("/guests", current, { cursor: "def" })).toBe("/guests?q=ada&status=accepted&cursor=def");
  });

  it("takes out what is emptied and repeats what has several values", () => {
    expect(listHref("/guests", current, { q: "", status: ["declined", "pending"] })).toBe(
      "/guests?status=declined&status=pending",
    );
    expect(listHref("/guests", new URLSearchParams("q=a"), { q: null })).toBe("/guests");
  });
});

describe("sortDirection", () => {
  it("tells the column and the way", () => {
    expect(sortDirection("name", "name")).toBe("ascending");
    expect(sortDirection("-name", "name")).toBe("descending");
    expect(sortDirection("-name", "status")).toBeNull();
    expect(sortDirection(null, "name")).toBeNull();
  });
});

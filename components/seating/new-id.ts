import { now } from "@/lib/platform/clock";

/** A UUID version 7 made in the browser, for what is drawn before the server hears of it. */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint8Array(10));
  const hex = [...random].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const time = now().getTime().toString(16).padStart(12, "0");
  const variant = "89ab"[(random[2] ?? 0) % 4];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(5, 8)}-${hex.slice(8, 20)}`;
}

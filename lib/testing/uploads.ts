import sharp from "sharp";
import { GET } from "@/app/api/files/[fileId]/[variant]/route";
import { POST } from "@/app/api/files/route";
import type { UserScope } from "@/lib/platform/access/scopes";
import type { TestEvent } from "./factories";
import { callRoute, signIn } from "./request";

const cookies = new Map<string, { cookie: string }>();
/** The headers of this person's signed-in browser. */
export async function as(user: UserScope, organizationId: string | null = null) {
  const known = cookies.get(user.userId) ?? (await signIn(user, organizationId));
  cookies.set(user.userId, known);
  return known;
}

/** Hands in a file through the door, as this person. */
export async function upload(
  user: UserScope,
  query: string,
  body: Uint8Array | string | ReadableStream,
  headers: Record<string, string> = {},
) {
  const response = await callRoute(POST, `/api/files?${query}`, {
    method: "POST",
    headers: { ...(await as(user)), "x-file-name": encodeURIComponent("Gäste & Familie.csv"), ...headers },
    body: typeof body === "string" || body instanceof ReadableStream ? body : new Blob([Uint8Array.from(body)]),
  });
  const answer = await response.json();
  return { status: response.status, file: answer.file, error: answer.error };
}

/** A purple picture, to be encoded. */
export const picture = (width = 2400, height = 1600) =>
  sharp({ create: { width, height, channels: 3, background: "purple" } });
/** What a cover's upload says of itself. */
export const cover = (event: TestEvent) => `purpose=cover&eventId=${event.eventId}`;
/** Asks for a file through the door, as this person or nobody. */
export const download = async (user: UserScope | null, fileId: string, variant: string | number, query = "") =>
  callRoute(GET, `/api/files/${fileId}/${variant}${query}`, {
    params: { fileId, variant: String(variant) },
    headers: user ? await as(user) : {},
  });

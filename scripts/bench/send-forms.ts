import { Agent, request } from "node:http";
import { percentile } from "./figure";
import type { Stood } from "./load";

/** A form as a browser without a script sends it, and where the answer has to send that browser. */
export type Sending = { url: string; address: string; fields: Record<string, string>; leadsTo: string };

const boundary = "----marquee-bench-7f3a2c";

/** Sends every form once, so many at a time. Throws when one answer is anything but the redirect that it should be. */
export async function sendForms(sendings: readonly Sending[], atOnce: number): Promise<Stood> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const waiting = sendings.map((sending) => ({ ...sending, body: bodyOf(sending.fields) }));
  const times: number[] = [];
  const guest = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const start = performance.now();
      const { status, location } = await post(agent, next, next.body);
      times.push(performance.now() - start);
      if (status !== 303 || location !== next.leadsTo) {
        throw new Error(`${next.url} answered ${status} to ${location} instead of ${next.leadsTo}`);
      }
    }
  };
  const start = performance.now();
  try {
    await Promise.all(Array.from({ length: atOnce }, guest));
  } finally {
    agent.destroy();
  }
  return { rate: (sendings.length * 1000) / (performance.now() - start), p95: percentile(times, 0.95) };
}

function bodyOf(fields: Record<string, string>): Buffer {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return Buffer.from(`${parts.join("")}--${boundary}--\r\n`);
}

function post(agent: Agent, { url, address }: Sending, body: Buffer): Promise<{ status?: number; location?: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      origin: new URL(url).origin,
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": body.length,
      "x-forwarded-for": address,
    };
    const sent = request(url, { agent, method: "POST", headers }, (response) => {
      response.resume();
      response.once("error", reject);
      response.once("end", () =>
        resolve({
          ...(response.statusCode !== undefined && { status: response.statusCode }),
          ...(response.headers.location !== undefined && { location: response.headers.location }),
        }),
      );
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

/** What a page's form sends without anybody touching it, and the names of everything that can be filled in. */
export async function readForm(url: string): Promise<{ hidden: Record<string, string>; names: Set<string> }> {
  const response = await fetch(url);
  const html = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const names = new Set<string>();
  const hidden: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)) {
    const name = attribute(tag, "name");
    if (name === undefined) continue;
    names.add(name);
    if (attribute(tag, "type") === "hidden") hidden[name] = attribute(tag, "value") ?? "";
  }
  return { hidden, names };
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

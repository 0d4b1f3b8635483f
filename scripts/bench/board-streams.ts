import { Agent, get } from "node:http";

/** Open event streams, each of one browser. */
export type Streams = {
  /** Resolves when every stream has said this line, with the moment (performance.now()) at which each did. */
  nextOnAll(line: string, within: number): Promise<number[]>;
  /** Resolves when this stream has said the line. */
  nextOn(index: number, line: string): Promise<number>;
  close(): void;
};

type Waiter = { line: string; tell: (at: number) => void };

/** Opens a stream for each cookie, and resolves when all of them have begun. */
export async function openStreams(url: string, cookies: readonly string[]): Promise<Streams> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  const waiters = cookies.map((): Set<Waiter> => new Set());
  const nextOn = (index: number, line: string) =>
    new Promise<number>((resolve) => {
      const waiter = {
        line,
        tell(at: number) {
          waiters[index]?.delete(waiter);
          resolve(at);
        },
      };
      waiters[index]?.add(waiter);
    });
  const hear = (index: number, line: string) => {
    const at = performance.now();
    for (const waiter of [...(waiters[index] ?? [])]) if (waiter.line === line) waiter.tell(at);
  };
  const begun = cookies.map((_cookie, index) => nextOn(index, "event: open"));
  // A few at a time, as browsers come.
  for (let index = 0; index < cookies.length; index += 25) {
    const some = cookies.slice(index, index + 25);
    await Promise.all(some.map((cookie, offset) => listen(agent, url, cookie, (line) => hear(index + offset, line))));
  }
  await Promise.all(begun);
  return {
    nextOn,
    async nextOnAll(line, within) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => {
          const deaf = waiters.filter((each) => [...each].some((waiter) => waiter.line === line)).length;
          reject(new Error(`${deaf} of ${cookies.length} streams have not heard "${line}" within ${within} ms`));
        }, within);
      });
      const all = Promise.all(cookies.map((_cookie, index) => nextOn(index, line)));
      return Promise.race([all, late]).finally(() => clearTimeout(timer));
    },
    close: () => agent.destroy(),
  };
}

/** Tells every line of a stream as it comes; resolves when the answer has begun. */
function listen(agent: Agent, url: string, cookie: string, tell: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(`${url}/api/live`, { agent, headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`A stream was answered ${response.statusCode}`));
      response.setEncoding("utf8");
      let rest = "";
      response.on("data", (text: string) => {
        const lines = (rest + text).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) tell(line);
      });
      // Cut off by us, at the end.
      response.on("error", () => undefined);
      resolve();
    });
    request.on("error", reject);
  });
}

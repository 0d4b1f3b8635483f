import autocannon from "autocannon";
import { percentile } from "./figure";

/** What a server stood: requests a second, and the time under which 95 of 100 answers came, in milliseconds. */
export type Stood = { rate: number; p95: number };

const visitors = 20;
const seconds = 4;

/** Asks one address from twenty connections for some seconds; every answer must be 200 and hold `text`. */
export async function loadPage(url: string, text: string): Promise<Stood> {
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      { url, connections: visitors, duration: seconds, verifyBody: (body) => String(body).includes(text) },
      (error, done) => (error ? reject(error) : resolve(done)),
    );
    run.on("response", (_client, _status, _bytes, time) => times.push(time));
  });
  const wrong = result.non2xx + result.errors + result.timeouts + result.mismatches;
  if (wrong > 0 || result["2xx"] === 0) throw new Error(`${url}: ${wrong} wrong answers of ${result.requests.total}`);
  return { rate: result.requests.total / result.duration, p95: percentile(times, 0.95) };
}

/** The middle of several rounds. */
export const middle = (rounds: readonly Stood[]): Stood => ({
  rate: percentile(
    rounds.map(({ rate }) => rate),
    0.5,
  ),
  p95: percentile(
    rounds.map(({ p95 }) => p95),
    0.5,
  ),
});

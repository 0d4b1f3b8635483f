import type { AutoSeatingNews, AutoSeatingOrder, Progress } from "../auto/types";
import { repair } from "./repair";
import { AutoSeating } from "./solve";

type Start = Extract<AutoSeatingOrder, { do: "start" }>;

/** Moves between two looks at the clock and at what came in: some milliseconds. */
const movesAtOnce = 16_384;
const secondsBetweenNews = 0.2;

/** What a session needs of where it runs. */
export type SessionHost = {
  tell: (news: AutoSeatingNews) => void;
  /** Seconds of a clock that only goes forward. */
  seconds: () => number;
  /** Lets messages come in. */
  breathe: () => Promise<void>;
};

/** Auto-seating inside a worker: solves what it is told to, tells how it goes, and listens meanwhile. */
export class Session {
  private isFinishing = false;
  private seating: AutoSeating | null = null;

  constructor(private readonly host: SessionHost) {}

  /** Takes an order; resolves when what it started has ended. */
  async take(order: AutoSeatingOrder): Promise<void> {
    if (order.do === "finish") this.isFinishing = true;
    else if (order.do === "show") this.show(false);
    else await this.run(order);
  }

  private async run(order: Start): Promise<void> {
    const { task, seed, repair: mending } = order;
    try {
      if (mending) {
        const proposal = repair(task, { seed, ...mending });
        this.host.tell({ is: "proposal", proposal, isFinal: true });
        return;
      }
      this.seating = new AutoSeating(task, seed, { stays: task.keep > 0 });
      await this.solve(this.seating, order);
      this.show(true);
    } catch (error) {
      this.host.tell({ is: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }

  private async solve(seating: AutoSeating, { movesAtMost, secondsAtMost }: Start): Promise<void> {
    const { tell, seconds, breathe } = this.host;
    const start = seconds();
    const end = movesAtMost ?? Number.POSITIVE_INFINITY;
    let told = Number.NEGATIVE_INFINITY;
    let progress: Progress = seating.progress();
    const tellNow = () => {
      told = seconds();
      tell({ is: "progress", progress, seconds: told - start });
    };
    while (!this.isFinishing && progress.moves < end) {
      if (secondsAtMost !== null && seconds() - start >= secondsAtMost) break;
      progress = seating.step(Math.min(movesAtOnce, end - progress.moves));
      if (seconds() - told >= secondsBetweenNews) tellNow();
      await breathe();
    }
    tellNow();
  }

  private show(isFinal: boolean): void {
    if (this.seating) this.host.tell({ is: "proposal", proposal: this.seating.proposal(), isFinal });
  }
}

import type { RuleSubject, SeatingGuest } from "../types";

/** The guests that a rule speaks of, by their place in the list. */
export class People {
  private readonly bySubject = new Map<string, number[]>();
  readonly households: number[][];

  constructor(readonly guests: readonly SeatingGuest[]) {
    const add = (key: string, index: number) => {
      const found = this.bySubject.get(key);
      if (found) found.push(index);
      else this.bySubject.set(key, [index]);
    };
    for (const [index, guest] of guests.entries()) {
      add(`guest ${guest.id}`, index);
      add(`household ${guest.householdId}`, index);
      for (const tagId of new Set(guest.tagIds)) add(`tag ${tagId}`, index);
      if (guest.side !== null) add(`side ${guest.side}`, index);
    }
    this.households = [...this.bySubject].filter(([key]) => key.startsWith("household ")).map(([, members]) => members);
  }

  /** Whom a subject means: nobody, when it names what is no longer there. */
  of(subject: RuleSubject): number[] {
    return this.bySubject.get(`${subject.kind} ${subject.kind === "side" ? subject.name : subject.id}`) ?? [];
  }

  /** Everybody whom one of the subjects means, once. */
  ofAll(subjects: readonly RuleSubject[]): number[] {
    return [...new Set(subjects.flatMap((subject) => this.of(subject)))];
  }

  /** Each side that somebody belongs to. */
  sides(): number[][] {
    return [...this.bySubject].filter(([key]) => key.startsWith("side ")).map(([, members]) => members);
  }
}

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

const wheelchair =
  /wheel[\s-]*chair|rollstuhl|fauteuil\s+roulant|silla\s+de\s+ruedas|sedia\s+a\s+rotelle|cadeira\s+de\s+rodas|rolstoel|rullstol|αναπηρικ|كرسي متحرك|כיסא גלגלים/iu;

/** Whether somebody needs a wheelchair's place: by what they or the planner wrote, in the languages of the product and more. */
export const needsWheelchairPlace = (guest: Pick<SeatingGuest, "accessibilityNeeds">): boolean =>
  guest.accessibilityNeeds !== null && wheelchair.test(guest.accessibilityNeeds);

import type { ActorName, Gate } from "../gates";
import type { Input } from "../knock";
import type { Person, World } from "../world";

/** What a page's door asks for, and how one stands before it. Written by hand from the table of permissions. */
export type PageRow = {
  gate: Gate;
  /** The page's address in this world. */
  path(world: World): string | Promise<string>;
  /** Where who is let in ends up otherwise than on the page: "307 to /dashboard". */
  answers?: Partial<Record<ActorName, string>>;
};

export type RouteRequest = { path: string; headers?: Record<string, string>; body?: BodyInit };

/** The same of one method of a route; a route whose gate depends on what is asked has several rows. */
export type RouteRow = {
  /** "POST /api/files" */
  door: string;
  /** Tells rows of one door apart. */
  what?: string;
  gate: Gate;
  request(world: World): RouteRequest | Promise<RouteRequest>;
  /** Status for who is let in; 200 unless said otherwise. */
  status?: number;
  /** Status for who is answered otherwise than the gate alone says. */
  answers?: Partial<Record<ActorName, number>>;
  /** The answer does not end by itself. */
  isStream?: true;
};

/** The same of a server action. */
export type ActionRow = {
  gate: Gate;
  /** Valid input in this world for this person; makes whatever it names. */
  input(world: World, me: Person): Input | Promise<Input>;
  /** Answer to who is let in; "done" unless said otherwise. */
  answer?: string;
  /** Answers to those whom something other than the gate refuses. */
  answers?: Partial<Record<ActorName, string>>;
  /**
   * Answer when an id in the input is another's while all the rest is the caller's own: one for every such id, or by
   * the place of the id in the input. "done" promises that nothing of the other's has changed.
   */
  foreign?: string | Record<string, string>;
  /** The same for an id of another event of the same organization, where that is answered otherwise. */
  sister?: string | Record<string, string>;
  /** Changes no row of the organization: what it writes, or reads, is elsewhere. */
  writesElsewhere?: true;
};

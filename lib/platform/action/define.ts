import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { requireEvent, requireOrg, requirePlatformAdmin, requireUser } from "../access/gates";
import { type GuestDoor, guestDoor, requireGuestWithin } from "../access/guest-gates";
import type { Permission } from "../access/permissions";
import type { AdminScope, EventScope, GuestScope, OrgScope, UserScope } from "../access/scopes";
import { AppError } from "../errors";
import { log } from "../log";
import { enforceLimit, type LimitName } from "../rate-limit";
import { clientAddress, requestId } from "../request";
import type { ActionState, Result } from "../result";
import { fieldErrorsOf } from "./field-errors";
import { type FormInput, readFormData, typedValues } from "./form-input";
import { guestWords, type ThrownWords, workspaceWords } from "./thrown-words";

/**
 * A server action: fits `useActionState`, works as a plain form without JavaScript, and may be called with an object.
 * Everything it answers is a value; only the framework's own interrupts (redirect) are thrown.
 */
export type ServerAction = (state: ActionState, data: FormData | Record<string, unknown>) => Promise<ActionState>;

type Steps<Scope, Schema extends z.ZodType> = {
  schema: Schema;
  /** One mutation. */
  run(scope: Scope, input: z.output<Schema>): Promise<Result>;
  /** After a success: revalidate, redirect. */
  after?(outcome: { scope: Scope; input: z.output<Schema>; result: Result & { ok: true } }): void | Promise<void>;
};

type Limit = {
  /** Calls per window, counted by client address (or by what `limitBy` names). */
  limit?: LimitName;
  /** Counts by this text instead, where many people share an address: a guest's token, an e-mail address. */
  limitBy?(input: FormInput | Record<string, unknown>): string;
};

/** For a person with a permission on the event that the input's `eventId` names. */
export function eventAction<S extends z.ZodType>(
  config: { permission: Permission } & Limit & Steps<EventScope, S>,
): ServerAction {
  return define(config, (input) => requireEvent(input.eventId, config.permission));
}

/** For a member of the active organization, with a permission on it where one is named. */
export function orgAction<S extends z.ZodType>(
  config: { permission?: Permission } & Limit & Steps<OrgScope, S>,
): ServerAction {
  return define(config, () => requireOrg(config.permission));
}

/** For whoever is signed in, about themselves. */
export function userAction<S extends z.ZodType>(config: Limit & Steps<UserScope, S>): ServerAction {
  return define(config, () => requireUser());
}

/** For who runs the installation. */
export function adminAction<S extends z.ZodType>(config: Limit & Steps<AdminScope, S>): ServerAction {
  return define(config, () => requirePlatformAdmin());
}

/**
 * For the holder of a household's link, which the input's `token` holds, counted by household. The mutation opens the
 * link itself, in its transaction: a message to the database less. Input that does not fit is told only to whom the link
 * opens something.
 */
export function guestDoorAction<S extends z.ZodType>(
  config: { householdLimit: LimitName } & Omit<Steps<GuestScope | GuestDoor, S>, "after"> & {
      after?(outcome: { input: z.output<S>; result: Result & { ok: true } }): void | Promise<void>;
    },
): ServerAction {
  const { householdLimit } = config;
  return define(
    config,
    ({ token }, fits) => (fits ? guestDoor(householdLimit, token) : requireGuestWithin(householdLimit, token)),
    guestWords,
  );
}

/** For anybody: sign-up, reset. Always limited. */
export function publicAction<S extends z.ZodType>(
  config: Limit & { limit: LimitName; words?: WordsOf } & Steps<null, S>,
): ServerAction {
  return define(config, async () => null, config.words);
}

function define<Scope, S extends z.ZodType>(
  config: Limit & Steps<Scope, S>,
  /** Also hears whether the input fits, which nobody is told before it has answered. */
  gate: (input: FormInput | Record<string, unknown>, fits: boolean) => Promise<Scope>,
  wordsOf: WordsOf = () => workspaceWords,
): ServerAction {
  return async (_state, data) => {
    const isForm = data instanceof FormData;
    const refused = (refusal: Refused): ActionState => (isForm ? { ...refusal, values: typedValues(data) } : refusal);
    let words = workspaceWords;
    try {
      const raw = isForm ? readFormData(data) : data;
      words = wordsOf(raw);
      if (config.limit) await enforceLimit(config.limit, config.limitBy?.(raw) ?? clientAddress(await headers()));
      const parsed = config.schema.safeParse(raw);
      const scope = await gate(raw, parsed.success);
      if (!parsed.success) {
        return refused({ ok: false, reason: "invalid", ...fieldErrorsOf(parsed.error) });
      }
      const result = await config.run(scope, parsed.data);
      if (!result.ok) return refused(result);
      await config.after?.({ scope, input: parsed.data, result });
      const { ok: _ok, ...payload } = result;
      const message = "message" in payload && typeof payload.message === "string" ? payload.message : undefined;
      return { ok: true, ...(message !== undefined && { message }), data: payload };
    } catch (error) {
      unstable_rethrow(error);
      return refused(await refusalOf(error, words));
    }
  };
}

/** By which words a form is told, by what it sent. */
type WordsOf = (input: FormInput | Record<string, unknown>) => ThrownWords;
type Refused = Exclude<ActionState, null> & { ok: false };

async function refusalOf(error: unknown, words: ThrownWords): Promise<Refused> {
  if (error instanceof AppError) {
    return { ok: false, reason: error.code.toLowerCase(), message: words.known(error) };
  }
  const id = await requestId();
  log.error({ err: error, requestId: id }, "An action failed");
  return { ok: false, reason: "unexpected", message: words.unknown(id) };
}

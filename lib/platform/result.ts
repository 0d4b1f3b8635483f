/**
 * What a mutation answers. A refusal is expected (sold out, deadline passed, name taken): callers must handle it.
 * `message` is a plain sentence for the person; `reason` is for code and tests.
 */
export type Refusal<Reason extends string = string> = {
  ok: false;
  reason: Reason;
  message: string;
  /** Problems beside their fields, by form field name. */
  fieldErrors?: Record<string, string[]>;
};

export type Success<T extends object = object> = { ok: true } & T;

export type Result<T extends object = object, Reason extends string = string> = Success<T> | Refusal<Reason>;

export function done(): Success;
export function done<T extends object>(data: T): Success<T>;
export function done(data: object = {}): Success {
  return { ...data, ok: true };
}

export function refuse<Reason extends string>(
  reason: Reason,
  message: string,
  fieldErrors?: Record<string, string[]>,
): Refusal<Reason> {
  return fieldErrors ? { ok: false, reason, message, fieldErrors } : { ok: false, reason, message };
}

/** What a server action returns to a form. `values` gives back what was typed, so that nothing is lost. */
export type ActionState =
  | { ok: true; message?: string; data?: unknown }
  | {
      ok: false;
      reason: string;
      message: string;
      fieldErrors?: Record<string, string[]>;
      values?: Record<string, string>;
    }
  | null;

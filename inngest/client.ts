import { eventType, Inngest, staticSchema } from "inngest";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { usesInngest } from "./engine";
import type { DomainEventName, DomainEvents } from "./events";
import { embeddedClientOptions } from "./local/client-options";
import { inngestLog } from "./log";

/**
 * The client that every function is made with. Never send with it: raise domain events through the outbox, in the
 * transaction that caused them.
 */
export const inngest = new Inngest({
  id: "marquee",
  logger: inngestLog(log),
  // Steps are stored by whoever runs the function, one call at a time.
  checkpointing: false,
  aiMetadata: false,
  ...(usesInngest(env) ? {} : embeddedClientOptions()),
});

/** A domain event as a function's trigger, typed by DomainEvents. */
export function onEvent<Name extends DomainEventName>(name: Name) {
  return eventType(name, { schema: staticSchema<DomainEvents[Name]>() });
}

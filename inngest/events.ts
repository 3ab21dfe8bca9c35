import { EVENTS, type EventData, type EventName } from "@/lib/events";
import type { Actor, ServiceContext } from "@/server/context";

/** Gives a function the context its verbs need: the owner of the row it works on, or the system. */
export type ContextFor = (actor: Actor) => ServiceContext;

/** The payload of an event, checked against the catalogue. Throws when a sender broke it. */
export function dataOf<N extends EventName>(name: N, event: { data?: unknown }): EventData<N> {
  return EVENTS[name].parse(event.data) as EventData<N>;
}

export const asAccount = (accountId: string): Actor => ({ kind: "account", accountId, role: "user" });

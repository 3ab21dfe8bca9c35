import type { DomainEvent } from "@/lib/events";

/** The door to the workflow engine. `id` makes a repeated send of one outbox row start nothing twice. */
export type WorkflowEvents = { send(events: { id: string; event: DomainEvent }[]): Promise<void> };

import { APPLICATION_STATUSES, type ApplicationStatus } from "@/lib/domain/application/application-status";

/** What an owner tells: that it was sent, and what came of it. Everything else is done by the product itself. */
const OWNERS_OWN: readonly ApplicationStatus[] = [
  "submitted",
  "interviewing",
  "offer",
  "rejected",
  "withdrawn",
  "no_answer",
];

/** Where an owner may move an application from `status`. */
export function ownersMoves(status: ApplicationStatus): ApplicationStatus[] {
  return APPLICATION_STATUSES[status].next.filter((next) => OWNERS_OWN.includes(next));
}

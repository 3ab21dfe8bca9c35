import { NOTIFICATION_KINDS } from "@/lib/domain/notification/notification.schema";
import type { Container } from "@/server/container";
import { createAccount } from "@/server/services/account/create-account";
import { followSampleBoards } from "@/server/services/board/follow-sample-boards";
import { listFollowedBoards } from "@/server/services/board/list-followed-boards";
import { refreshBoard } from "@/server/services/board/refresh-board";
import { listJobs } from "@/server/services/job/list-jobs";
import { uploadResume } from "@/server/services/resume/upload-resume";
import { asFile, JO } from "@/server/testing/resumes";

export type Person = { accountId: string; jobIds: string[] };

const JOBS_PER_PERSON = 20;

function nameOf(index: number): string {
  const letters = [...index.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  return `Jo Sandmark${letters.join("")}`;
}

/** Enough invented people, each with a resume and jobs of the sample boards, for that many applications. */
export async function createPeople(container: Container, applications: number, lanes: number): Promise<Person[]> {
  const system = container.contextFor({ kind: "system" });
  const people: Person[] = [];
  const count = Math.max(lanes, Math.ceil(applications / JOBS_PER_PERSON) + lanes);
  for (let index = 0; index < count; index++) {
    const email = `chaos-${index}@example.org`;
    const account = await createAccount(system, { email, name: nameOf(index), password: "correct horse battery" });
    const ctx = container.contextFor({ kind: "account", accountId: account.id, role: "user" });
    // Nobody's package may have the bytes of somebody else's: sends are counted by its hash.
    await uploadResume(ctx, asFile({ ...JO, basics: { ...JO.basics, name: nameOf(index) } }));
    await container.db.noticeWishes.create({ data: { accountId: account.id, byEmail: [...NOTIFICATION_KINDS] } });
    await followSampleBoards(ctx);
    if (index === 0) for (const board of await listFollowedBoards(ctx)) await refreshBoard(system, board);
    const { items } = await listJobs(ctx, { filter: {}, limit: JOBS_PER_PERSON });
    people.push({ accountId: account.id, jobIds: items.map((job) => job.id) });
  }
  return people;
}

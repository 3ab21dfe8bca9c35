import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepCorrections } from "@/lib/domain/resume/reread/keep-corrections";
import type { Provenance, Resume } from "@/lib/domain/resume/resume.schema";

const from = (confidence: number, page = 1): Provenance => ({
  confidence,
  source: "text-layer",
  page,
  box: [1, 2, 3, 4],
});
const owner: Provenance = { ...from(1), source: "owner" };
const mark = (resume: Resume, ...pointers: string[]): Resume => ({
  ...resume,
  meta: {
    dossier: {
      openEnded: [],
      warnings: [],
      ...resume.meta?.dossier,
      fields: { ...resume.meta?.dossier?.fields, ...Object.fromEntries(pointers.map((pointer) => [pointer, owner])) },
    },
  },
});

const read: Resume = {
  basics: { name: "Mira Lindqvlst", phone: "0123" },
  work: [
    {
      name: "Fjordbank",
      position: "Enginer",
      startDate: "2019",
      highlights: ["Ran the billing system", "Cut cost by 20%"],
    },
    { name: "Halden Systems", position: "Trainee", startDate: "2016" },
  ],
  skills: [{ name: "Tools", keywords: ["Go", "Postgres"] }],
  meta: {
    dossier: {
      fields: { "/basics/phone": from(0.4), "/work/0/position": from(0.9) },
      openEnded: ["/work/0"],
      warnings: [],
    },
  },
};

describe("keepCorrections", () => {
  it("gives the new reading where the owner changed nothing", () => {
    const next: Resume = { ...read, basics: { name: "Mira Lindqvist", phone: "0123" } };
    const { resume, conflicts } = keepCorrections(read, read, next);
    expect(resume).toEqual(next);
    expect(conflicts).toEqual([]);
  });

  it("keeps a correction when nothing new is read there, and its place in the document", () => {
    const ours = mark(
      { ...read, work: [{ ...read.work?.[0], position: "Engineer" }, read.work?.[1] ?? {}] },
      "/work/0/position",
    );
    const { resume, conflicts } = keepCorrections(read, ours, read);
    expect(resume.work?.[0]?.position).toBe("Engineer");
    expect(resume.meta?.dossier?.fields["/work/0/position"]).toMatchObject({ source: "owner", page: 1, confidence: 1 });
    expect(conflicts).toEqual([]);
  });

  it("finds a correction's entry again when the reader finds a job before it", () => {
    const ours = mark(
      { ...read, work: [{ ...read.work?.[0], position: "Engineer" }, read.work?.[1] ?? {}] },
      "/work/0/position",
    );
    const next: Resume = {
      ...read,
      work: [{ name: "Quay Logistics", position: "Lead", startDate: "2022" }, ...(read.work ?? [])],
    };
    const { resume } = keepCorrections(read, ours, next);
    expect(resume.work?.map((job) => job.position)).toEqual(["Lead", "Engineer", "Trainee"]);
    expect(resume.meta?.dossier?.fields["/work/1/position"]?.source).toBe("owner");
    expect(resume.meta?.dossier?.fields["/work/0/position"]?.source).not.toBe("owner");
  });

  it("keeps the correction and shows the conflict when the reading changed under it", () => {
    const ours = mark({ ...read, basics: { ...read.basics, name: "Mira Lindkvist" } }, "/basics/name");
    const { resume, conflicts } = keepCorrections(read, ours, {
      ...read,
      basics: { ...read.basics, name: "Mira Lindqvist" },
    });
    expect(resume.basics?.name).toBe("Mira Lindkvist");
    expect(conflicts).toEqual([
      { pointer: "/basics/name", kept: "Mira Lindkvist", before: "Mira Lindqvlst", read: "Mira Lindqvist" },
    ]);
  });

  it("is silent when the new reading agrees with the correction", () => {
    const ours = mark({ ...read, basics: { ...read.basics, name: "Mira Lindqvist" } }, "/basics/name");
    const { conflicts } = keepCorrections(read, ours, { ...read, basics: { ...read.basics, name: "Mira Lindqvist" } });
    expect(conflicts).toEqual([]);
  });

  it("keeps what was confirmed, taken out and added", () => {
    const ours = mark(
      {
        ...read,
        work: [{ ...read.work?.[0], highlights: ["Cut cost by 20%"] }, read.work?.[1] ?? {}],
        skills: [{ name: "Tools", keywords: ["Go", "Postgres", "Kafka"] }],
      },
      "/basics/phone",
    );
    const next: Resume = {
      ...read,
      basics: { ...read.basics, phone: "0128" },
      skills: [{ name: "Tools", keywords: ["Go", "Postgres", "Typst"] }],
    };
    const { resume, conflicts } = keepCorrections(read, ours, next);
    expect(resume.basics?.phone).toBe("0123");
    expect(resume.work?.[0]?.highlights).toEqual(["Cut cost by 20%"]);
    expect(resume.skills?.[0]?.keywords).toEqual(["Go", "Postgres", "Typst", "Kafka"]);
    expect(conflicts.map((conflict) => conflict.pointer)).toEqual(["/basics/phone"]);
  });

  it("keeps a corrected entry that is not read any more, and says so", () => {
    const ours = mark(
      { ...read, work: [read.work?.[0] ?? {}, { ...read.work?.[1], position: "Apprentice" }] },
      "/work/1/position",
    );
    const { resume, conflicts } = keepCorrections(read, ours, { ...read, work: [read.work?.[0] ?? {}] });
    expect(resume.work?.[1]?.position).toBe("Apprentice");
    expect(conflicts).toEqual([expect.objectContaining({ pointer: "/work/1", read: null })]);
    const untouched = keepCorrections(read, read, { ...read, work: [read.work?.[0] ?? {}] });
    expect(untouched.resume.work).toHaveLength(1);
  });

  it("loses no correction of a value, whatever is read anew around it", () => {
    const job = fc.record({
      name: fc.constantFrom(
        "Fjordbank",
        "Halden Systems",
        "Quay Logistics",
        "Norrland Care",
        "Tarn Foods",
        "Ostara Labs",
      ),
      position: fc.constantFrom("Engineer", "Nurse", "Controller", "Driver"),
      startDate: fc.constantFrom("2011", "2014-02", "2018-11"),
    });
    const jobs = fc.uniqueArray(job, { minLength: 1, maxLength: 5, selector: (one) => one.name });
    fc.assert(
      fc.property(jobs, jobs, fc.nat(), (first, extra, pick) => {
        const at = pick % first.length;
        const names = new Set(first.map((one) => one.name));
        const before: Resume = { work: first };
        const ours = mark(
          { work: first.map((one, i) => (i === at ? { ...one, position: "My own title" } : one)) },
          `/work/${at}/position`,
        );
        const now: Resume = { work: [...extra.filter((one) => !names.has(one.name)), ...first] };
        const { resume } = keepCorrections(before, ours, now);
        const mine = resume.work?.filter((one) => one.position === "My own title");
        expect(mine?.map((one) => one.name)).toEqual([first[at]?.name]);
        expect(resume.work).toHaveLength(now.work?.length ?? 0);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { atsView } from "@/lib/domain/package/ats-view";
import type { Resume } from "@/lib/domain/resume/resume.schema";

const wrote: Resume = {
  basics: { name: "Marit Aldergaard", image: "me.png", phone: "+49 30 5550", url: "https://Aldergaard.example/" },
  work: [{ name: "Kestrel", startDate: "2020-03", highlights: ["One.", "Two."] }],
  meta: { dossier: { fields: {}, openEnded: ["/work/0"], warnings: [] } },
};
const view = (read: Resume) => atsView(wrote, { text: "text", resume: read });

describe("atsView", () => {
  it("finds nothing lost in the same resume, whatever the form of addresses and numbers", () => {
    const same = {
      ...structuredClone(wrote),
      basics: { name: "Marit  Aldergaard", phone: "+49305550", url: "aldergaard.example" },
    };
    expect(view(same)).toMatchObject({ lost: [], keptFields: 8, allFields: 8, text: "text" });
  });

  it("names what was not found, found differently, or no longer known to be open", () => {
    const read: Resume = {
      ...wrote,
      work: [{ name: "Kestrel Ltd", startDate: "2020-03", highlights: ["One."] }],
      meta: undefined,
    };
    expect(view(read).lost.map((f) => [f.pointer, f.kind, f.read])).toEqual([
      ["/work/0/name", "work.name", "Kestrel Ltd"],
      ["/work/0/highlights/1", "work.highlights", ""],
      ["/work/0/endDate", "work.endDate", ""],
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { titleIdentity } from "@/lib/domain/job/title-identity";

describe("titleIdentity", () => {
  it.each([
    ["Sr. Software Engineer (m/w/d)", "Senior Software Engineer"],
    ["Software Engineer II", "Software Engineer 2"],
    ["Front-End Developer [Remote]", "Frontend Developer"],
    ["Product Manager, Payments", "Payments Product Manager"],
    ["Pflegefachkraft m/w/d (100 %)", "Pflegefachkraft"],
    ["Warehouse Associate (Req 10223)", "Warehouse Associate"],
    ["Vice President of Sales", "VP Sales"],
  ])("reads %s and %s as one title", (a, b) => expect(titleIdentity(a)).toEqual(titleIdentity(b)));
  it.each([
    ["Software Engineer", "Software Engineer II"],
    ["Software Engineer", "Senior Software Engineer"],
    ["Analyst I", "Analyst II"],
    ["C Developer", "C++ Developer"],
    ["Nurse, Nights", "Nurse, Days"],
  ])("keeps %s and %s apart", (a, b) => expect(titleIdentity(a).key).not.toBe(titleIdentity(b).key));
});

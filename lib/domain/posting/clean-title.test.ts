import { describe, expect, it } from "vitest";
import { cleanTitle } from "@/lib/domain/posting/clean-title";

describe("cleanTitle", () => {
  it.each([
    ["  Senior\u00A0 Baker ", "Senior Baker"],
    ["🚀 Backend Engineer 🥐 (m/w/d)", "Backend Engineer"],
    ["Bäcker (m/w/d) – Teilzeit", "Bäcker – Teilzeit"],
    ["Data Analyst (f/m/x)", "Data Analyst"],
    ["Développeur H/F", "Développeur"],
    ["Projektleiter (w/m/divers)", "Projektleiter"],
    ["Sales Manager (all genders)", "Sales Manager"],
    ["Programátor robotů (M/Ž/O)", "Programátor robotů"],
    ["Pay\u202Eroll \u200BClerk\u2066", "Payroll Clerk"],
    ["R&amp;D Engineer", "R&D Engineer"],
    ["<b>QA</b> <script>alert(1)</script>Engineer", "QA Engineer"],
    ["UX/UI Designer", "UX/UI Designer"],
    ["C/C++ Developer", "C/C++ Developer"],
    ["M&A Associate", "M&A Associate"],
    ["Engineer - ", "Engineer"],
    ["\u200B\u202E", ""],
  ])("%s -> %s", (raw, clean) => {
    expect(cleanTitle(raw)).toBe(clean);
  });
});

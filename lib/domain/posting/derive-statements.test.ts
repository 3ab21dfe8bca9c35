import { describe, expect, it } from "vitest";
import { deriveClearance } from "@/lib/domain/posting/derive-clearance";
import { deriveDegree } from "@/lib/domain/posting/derive-degree";
import { deriveRequiredYears } from "@/lib/domain/posting/derive-required-years";
import { deriveSponsorship } from "@/lib/domain/posting/derive-sponsorship";

const around = (sentence: string) => `We bake bread for the harbour.\n- ${sentence}\n- You like early mornings.`;

describe("visa sponsorship", () => {
  it.each([
    ["We are unable to sponsor visas for this role.", "not_offered"],
    ["Visa sponsorship is not available.", "not_offered"],
    ["You must be authorized to work in Canada without sponsorship.", "not_offered"],
    ["No visa sponsorship.", "not_offered"],
    ["Applicants must have the right to work in the UK.", "not_offered"],
    ["Visa sponsorship is available for this position.", "offered"],
    ["We will gladly sponsor your work permit.", "offered"],
    ["Relocation and visa support included.", "offered"],
    ["Our executive sponsor meets the team monthly.", undefined],
    ["Employer-sponsored health insurance.", undefined],
    ["You will manage Visa and Mastercard settlements.", undefined],
    ["We sponsor a team in the city race.", undefined],
  ])("%s", (sentence, value) => expect(deriveSponsorship(around(sentence))?.value).toBe(value));

  it("says which words said so", () => {
    expect(deriveSponsorship(around("We cannot sponsor visas."))?.derived).toEqual({
      from: "text",
      span: "- We cannot sponsor visas.",
    });
  });
});

describe("clearance", () => {
  it.each([
    ["Active TS/SCI clearance required.", "TS/SCI"],
    ["Ability to obtain and maintain a Secret clearance.", "Secret"],
    ["Must hold a Top Secret clearance.", "Top Secret"],
    ["A security clearance is needed.", "Security clearance"],
    ["No security clearance required.", undefined],
    ["You handle customs clearance for our imports.", undefined],
    ["The secret of our bread is time.", undefined],
    ["Security clearance is highly preferred.", undefined],
    ["Active SC clearance (with willingness to obtain DV clearance if needed).", "Security Check"],
    ["Security clearance at Secret level is required.", "Secret"],
  ])("%s", (sentence, value) => expect(deriveClearance(around(sentence))?.value).toBe(value));
});

describe("required years", () => {
  it.each([
    ["5+ years of experience in a kitchen", 5],
    ["At least three (3) years' experience with ovens", 3],
    ["2-4 years of professional experience", 2],
    ["Mindestens 3 Jahre Berufserfahrung als Bäcker", 3],
    ["Ten or more years of hands-on experience", 10],
    ["We have 25 years of experience in baking", undefined],
    ["8+ years of experience preferred", undefined],
    ["You must be 18 years old", undefined],
    ["A two year contract", undefined],
  ])("%s", (sentence, value) => expect(deriveRequiredYears(around(sentence))?.value).toBe(value));
});

describe("degree", () => {
  it.each([
    ["Bachelor's or Master's degree in food science", "bachelor"],
    ["PhD in chemistry", "doctorate"],
    ["High school diploma or GED", "high_school"],
    ["Master’s degree required", "master"],
    ["Abgeschlossenes Studium der Lebensmitteltechnik", "bachelor"],
    ["A degree in nutrition is a plus", undefined],
    ["No degree required", undefined],
    ["A high degree of care", undefined],
    ["Our bakers are masters of their craft with years at it", undefined],
    ["This summer job is not open to MBA students.", undefined],
    ["Currently enrolled in the last year of a Master's degree", undefined],
    ["BSc in biology or equivalent experience", undefined],
    ["Tuition reimbursement towards your bachelor's degree", undefined],
  ])("%s", (sentence, value) => expect(deriveDegree(around(sentence))?.value).toBe(value));
});

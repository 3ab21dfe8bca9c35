import { describe, expect, it } from "vitest";
import { companyIdentity, companyKey } from "@/lib/domain/job/company-key";
import { hasSharedData, readSharedData } from "@/server/testing/shared-data";

describe("companyKey", () => {
  it.each([
    ["Acme, Inc.", "ACME"],
    ["  Acme  ,  Inc.  ", "Acme"],
    ["Müller GmbH & Co. KG", "Müller"],
    ["Nordlicht Sp. z o.o.", "Nordlicht"],
    ["Fjord A/S", "Fjord"],
    ["Luz S.A.", "Luz"],
    ["The Quiet Company", "Quiet"],
    ["株式会社みどり", "みどり"],
    ["Ｂｒｉｇｈｔ", "Bright"],
    ["Zu\u0308rich Re", "Zürich Re"],
    ["İstanbul Tekstil", "Istanbul Tekstil"],
    ["Rivet & Sons", "Rivet and Sons"],
    ["O’Hara Foods", "O'Hara Foods Ltd"],
    ["Acme via Hays", "Acme"],
    ["Acme (via Hays)", "Acme"],
  ])("gives %s and %s one key", (a, b) => {
    expect(companyKey(a)).toBe(companyKey(b));
    expect(companyKey(a)).not.toBe("");
  });
  it.each([
    ["Škoda", "Koda"],
    ["Škoda", "Skoda"],
    ["Żubr", "Zubr"],
    ["Acme Health", "Acme"],
    ["İŞ BANKASI", "Is Bankasi"],
  ])("keeps %s and %s apart", (a, b) => expect(companyKey(a)).not.toBe(companyKey(b)));
  it("gives nothing for nothing", () => {
    expect(companyKey(null)).toBe("");
    expect(companyKey(undefined)).toBe("");
    expect(companyKey("")).toBe("");
  });
  it("never empties a name that is a legal form or a script without case", () => {
    expect(companyKey("SE")).toBe("se");
    expect(companyKey("日本電産")).toBe("日本電産");
  });
  it("knows a hidden employer and a recruiter", () => {
    expect(companyIdentity("Confidential via Hays")).toMatchObject({ isHidden: true, isAgency: true });
    expect(companyIdentity("Our client")).toMatchObject({ isHidden: true });
    expect(companyIdentity("Blue Door Recruitment Ltd")).toMatchObject({ isHidden: false, isAgency: true });
    expect(companyIdentity("Confidently Yours")).toMatchObject({ isHidden: false, isAgency: false });
  });
});

describe.skipIf(!hasSharedData())("companyKey on the recorded corpus", () => {
  it("keeps distinct names distinct and composition irrelevant", () => {
    const { cases } = JSON.parse(new TextDecoder().decode(readSharedData("matching/dedup/company_key_corpus.json")));
    const inputs: string[] = cases.map((c: { input: string | null }) => c.input ?? "");
    const isAcme = (name: string) => /acme/i.test(name.normalize("NFKC"));
    for (const a of inputs) {
      expect(companyKey(a.normalize("NFD"))).toBe(companyKey(a));
      expect(companyKey(a) === "").toBe(a === "");
      for (const b of inputs) {
        if (a.normalize("NFC") === b.normalize("NFC")) continue;
        if (isAcme(a) && isAcme(b)) continue;
        if (a !== "" && b !== "") expect(companyKey(a), `${a} / ${b}`).not.toBe(companyKey(b));
      }
    }
  });
});

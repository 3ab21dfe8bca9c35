import type { Candidate } from "@/lib/domain/match/candidate";
import { type DegreeRank, degreeRank } from "@/lib/domain/match/candidate-education";
import type { FactFinding } from "@/lib/domain/match/hard-fact";
import { LANGUAGE_LEVELS, levelsAbove } from "@/lib/domain/match/language-level";
import type { JudgedRequirement, Requirement } from "@/lib/domain/match/match.schema";
import { permitFact } from "@/lib/domain/match/permit-fact";
import { placeFact } from "@/lib/domain/match/place-fact";
import type { PostingFacts, PreparedPosting } from "@/lib/domain/match/prepared-posting";
import { quoteAround } from "@/lib/domain/match/quote-around";
import { readCount } from "@/lib/domain/match/requirement-rules";
import { salaryFact } from "@/lib/domain/match/salary-fact";

type Verdict = Pick<JudgedRequirement, "verdict" | "note"> & { evidenceIds?: string[] };

/** Judges each requirement against one person: met, partly, not met, or unknown where the resume cannot tell. */
export function judgeRequirements(posting: PreparedPosting, candidate: Candidate): JudgedRequirement[] {
  return posting.requirements.map((r) => ({ ...r, evidenceIds: [], ...judge(r, candidate, posting.facts) }));
}

function judge(r: Requirement, candidate: Candidate, facts: PostingFacts): Verdict {
  if (r.kind === "skill") return judgeSkill(r, candidate);
  if (r.kind === "years") return judgeYears(r, candidate);
  if (r.kind === "degree") return judgeDegree(r, candidate);
  if (r.kind === "language") return judgeLanguage(r, candidate);
  if (r.kind === "licence" || r.kind === "clearance") return judgeNamed(r, candidate);
  if (r.kind === "salary") return judgeFact(r, salaryFact(facts, candidate.wishes), "you named no floor");
  if (r.kind === "work_permit")
    return judgeFact(r, permitFact(facts, candidate.wishes), "you have not said where you may work");
  if (r.kind === "place" || r.kind === "remote")
    return judgeFact(r, placeFact(facts, candidate.wishes), "you have not said where you want to work");
  return { verdict: "unknown", note: `${r.label}: your resume cannot tell.` };
}

/** A requirement that the person's wishes decide, not their resume. */
function judgeFact(r: Requirement, finding: FactFinding, silence: string): Verdict {
  if (finding.excludes) return { verdict: "not_met", note: finding.excludes };
  if (finding.note) return { verdict: finding.factor !== undefined ? "unknown" : "met", note: finding.note };
  return { verdict: "unknown", note: `${r.label}: ${silence}.` };
}

function judgeSkill(r: Requirement, candidate: Candidate): Verdict {
  const own = candidate.skills.get(r.label);
  if (own) return { verdict: "met", note: `${r.label}: "${own.quote}"`, evidenceIds: own.evidenceIds };
  if (candidate.impliedSkills.has(r.label)) {
    for (const [have, proof] of candidate.skills) {
      if (!candidate.recognizer.implies(have, r.label)) continue;
      return {
        verdict: "met",
        note: `${r.label}: you have ${have}, which builds on it${wayWords(candidate, have, r.label)}.`,
        evidenceIds: proof.evidenceIds,
      };
    }
  }
  for (const other of r.alternatives ?? []) {
    const proof = candidate.skills.get(other);
    if (proof)
      return {
        verdict: "met",
        note: `${r.label} or ${other}: "${proof.quote}"`,
        evidenceIds: proof.evidenceIds,
      };
  }
  for (const have of candidate.recognizer.impliedBy?.(r.label) ?? []) {
    const proof = candidate.skills.get(have);
    if (!proof) continue;
    return {
      verdict: "partly",
      note: `${r.label}: you show ${have}, which it builds on${wayWords(candidate, r.label, have)}, but not ${r.label} itself.`,
      evidenceIds: proof.evidenceIds,
    };
  }
  if (r.isSoft) return { verdict: "unknown", note: `${r.label}: a resume rarely says this; have an example ready.` };
  return { verdict: "not_met", note: `${r.label}: not found in your resume.` };
}

/** The steps between two skills where there are more than one: " (Next.js → React → JavaScript)". */
function wayWords(candidate: Candidate, from: string, to: string): string {
  const way = candidate.recognizer.implicationPath?.(from, to) ?? [];
  return way.length > 2 ? ` (${way.join(" → ")})` : "";
}

function judgeYears(r: Requirement, candidate: Candidate): Verdict {
  const wanted = readCount(r.label) ?? readCount(r.span ?? "");
  if (wanted === null || candidate.years === null)
    return { verdict: "unknown", note: `${r.label}: your resume shows no dates to count from.` };
  const have = Math.floor(candidate.years * 2) / 2;
  if (candidate.years + 0.5 >= wanted)
    return { verdict: "met", note: `Asks for ${r.label}; your resume shows about ${have} in all.` };
  if (candidate.years >= wanted * 0.6)
    return { verdict: "partly", note: `Asks for ${r.label}; your resume shows about ${have} in all.` };
  return { verdict: "not_met", note: `Asks for ${r.label}; your resume shows about ${have} in all.` };
}

function judgeDegree(r: Requirement, candidate: Candidate): Verdict {
  const wanted: DegreeRank | null = degreeRank(`${r.label} `);
  if (wanted === null) return { verdict: "unknown", note: `${r.label}: your resume cannot tell.` };
  const { degree, degreeWords } = candidate;
  if (degree !== null && degree >= wanted)
    return { verdict: "met", note: `${r.label}: "${quoteAround(degreeWords ?? "")}"` };
  if (/equivalent|comparable|vergleichbar|équivalent/i.test(r.span ?? ""))
    return {
      verdict: "partly",
      note: `${r.label} or experience that counts like it: ${degree === null ? "no degree found in your resume" : `your resume shows "${quoteAround(degreeWords ?? "")}"`}.`,
    };
  if (degree === null) return { verdict: "not_met", note: `${r.label}: no degree found in your resume.` };
  return {
    verdict: degree === wanted - 1 ? "partly" : "not_met",
    note: `${r.label}: your resume shows "${quoteAround(degreeWords ?? "")}".`,
  };
}

function judgeLanguage(r: Requirement, candidate: Candidate): Verdict {
  const [name = "", level] = [
    r.label.replace(/ (?:[ABC][12]|native)$/, ""),
    LANGUAGE_LEVELS.find((l) => r.label.endsWith(` ${l}`)),
  ];
  const proof = candidate.skills.get(name)?.evidenceIds ?? [];
  if (!candidate.languages.has(name))
    return { verdict: "not_met", note: `Asks for ${r.label}; not found in your resume.` };
  const own = candidate.languages.get(name) ?? null;
  if (!level || own === null)
    return {
      verdict: level && own === null && name !== "English" ? "unknown" : "met",
      note: `${r.label}: ${candidate.writtenIn === name && own === null ? `your resume is written in ${name}` : `your resume names ${name}${own ? ` (${own})` : ""}`}.`,
      evidenceIds: proof,
    };
  const above = levelsAbove(own, level);
  if (above >= 0) return { verdict: "met", note: `${r.label}: your resume says ${own}.`, evidenceIds: proof };
  return {
    verdict: above === -1 ? "partly" : "not_met",
    note: `Asks for ${r.label}; your resume says ${own}.`,
    evidenceIds: proof,
  };
}

function judgeNamed(r: Requirement, candidate: Candidate): Verdict {
  const key = r.label
    .toLowerCase()
    .replace(/\b(?:valid|current|active|clean|full|a|an|the|unrestricted|state)\b/g, " ")
    .replace(/licen[cs]e/g, "licen")
    .replace(/['’]s?\b/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const text = candidate.text
    .toLowerCase()
    .replace(/licen[cs]e/g, "licen")
    .replace(/['’]s?\b/g, "");
  if (key.length > 1 && new RegExp(`(?<![\\p{L}])${key.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "u").test(text))
    return { verdict: "met", note: `${r.label}: your resume names it.` };
  const known = candidate.recognizer.canonical(r.label);
  const proof = known ? candidate.skills.get(known) : undefined;
  if (proof) return { verdict: "met", note: `${r.label}: "${proof.quote}"`, evidenceIds: proof.evidenceIds };
  if (r.kind === "clearance" && /eligib|abilit|able to|willing|obtain/i.test(r.span ?? ""))
    return { verdict: "unknown", note: `${r.label}: your resume cannot tell whether you would get it.` };
  return { verdict: "not_met", note: `Asks for ${r.label}; not found in your resume.` };
}

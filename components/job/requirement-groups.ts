import type { MeterPart } from "@/components/ui/meter";
import type { JudgedRequirement } from "@/lib/domain/match/match.schema";

export type RequirementGroup = { id: string; title: string; requirements: JudgedRequirement[]; counts: VerdictCounts };
export type VerdictCounts = Record<JudgedRequirement["verdict"], number>;

const GROUPS: readonly { id: string; title: string; kinds: readonly JudgedRequirement["kind"][] }[] = [
  { id: "skills", title: "Skills", kinds: ["skill"] },
  { id: "experience", title: "Experience", kinds: ["years"] },
  { id: "education", title: "Education and licences", kinds: ["degree", "licence"] },
  { id: "languages", title: "Languages", kinds: ["language"] },
  { id: "permits", title: "Permits", kinds: ["work_permit", "clearance"] },
  { id: "terms", title: "Place and pay", kinds: ["place", "remote", "salary"] },
  { id: "other", title: "Other", kinds: ["other"] },
];

const VERDICT_ORDER: readonly JudgedRequirement["verdict"][] = ["not_met", "partly", "unknown", "met"];

export function countVerdicts(requirements: readonly JudgedRequirement[]): VerdictCounts {
  const counts: VerdictCounts = { met: 0, partly: 0, not_met: 0, unknown: 0 };
  for (const requirement of requirements) counts[requirement.verdict] += 1;
  return counts;
}

/** Requirements by what they are about; inside a group the musts come first, and what is missing before what is met. */
export function groupRequirements(requirements: readonly JudgedRequirement[]): RequirementGroup[] {
  return GROUPS.map((group) => {
    const own = requirements
      .filter((requirement) => group.kinds.includes(requirement.kind))
      .sort(
        (a, b) =>
          Number(b.must) - Number(a.must) || VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict),
      );
    return { id: group.id, title: group.title, requirements: own, counts: countVerdicts(own) };
  }).filter((group) => group.requirements.length > 0);
}

/** The parts of a small bar, in the order met, partly, unknown, missing. */
export function verdictParts(counts: VerdictCounts): MeterPart[] {
  return [
    { value: counts.met, tone: "good", label: "met" },
    { value: counts.partly, tone: "partly", label: "partly met" },
    { value: counts.unknown, tone: "unknown", label: "not known" },
    { value: counts.not_met, tone: "missing", label: "not found in your resume" },
  ];
}

/** "4 met, 1 partly met, 2 not found in your resume". */
export function verdictWords(counts: VerdictCounts): string {
  const words = verdictParts(counts)
    .filter((part) => part.value > 0)
    .map((part) => `${part.value} ${part.label}`);
  return words.length > 0 ? words.join(", ") : "no requirements were found in the posting";
}

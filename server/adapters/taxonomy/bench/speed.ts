import { prepareCandidate } from "@/lib/domain/match/candidate";
import { postingWords, preparePosting } from "@/lib/domain/match/prepare-posting";
import { byScore } from "@/lib/domain/match/rank-jobs";
import { scorePair } from "@/lib/domain/match/score-pair";
import { minimalPostingSchema } from "@/lib/domain/posting/posting.schema";
import { wishesSchema } from "@/lib/domain/profile/wishes.schema";
import { SAMPLE_PEOPLE } from "@/server/adapters/taxonomy/bench/sample-people";
import { loadMatchTools } from "@/server/adapters/taxonomy/load-match-tools";

const TITLES = [
  "Data Engineer",
  "Registered Nurse",
  "Account Executive",
  "Frontend Developer",
  "Accountant",
  "Line Cook",
  "Site Manager",
];
const ASKS = [
  "Python, SQL and Airflow",
  "wound care and triage",
  "Salesforce and negotiation",
  "React and TypeScript",
  "IFRS and month-end close",
  "food safety",
  "AutoCAD and risk assessment",
];

/** Times of preparing and scoring made-up postings for one made-up person. */
export function benchSpeed(say: (line: string) => void): void {
  const tools = loadMatchTools();
  const person = SAMPLE_PEOPLE[0];
  if (!person) return;
  const wishes = wishesSchema.parse({
    titles: ["Data Engineer"],
    places: ["Berlin"],
    remote: "yes",
    mustNot: ["gambling"],
  });
  const candidate = prepareCandidate({ resumeText: person.resume, wishes, now: new Date("2026-06-01"), ...tools });
  const postings = Array.from({ length: 500 }, (_, i) => {
    const at = i % TITLES.length;
    const duties =
      "You will work with a friendly team, plan your week, write things down and improve how we do them. ".repeat(12);
    return minimalPostingSchema.parse({
      id: `p${i}`,
      company: `Invented ${i}`,
      title: TITLES[at],
      location: i % 2 ? "Berlin" : "Remote",
      text: `About the role\n${duties}\nRequirements\n- ${i % 9}+ years of experience\n- ${ASKS[at]}\n- Good English\nBenefits\n${duties}`,
    });
  });
  let started = performance.now();
  const prepared = postings.map((p) => preparePosting(p, tools));
  say(
    `Preparing a posting once: ${((performance.now() - started) / postings.length).toFixed(2)} ms, ${Math.round(JSON.stringify(prepared[0]).length / 1024)} KiB as JSON`,
  );
  const words = postings.map((p, i) => postingWords(p, prepared[i] ?? preparePosting(p, tools)));
  const score = () =>
    Array.from({ length: 10_000 }, (_, i) =>
      scorePair(
        candidate,
        prepared[i % 500] ?? preparePosting(postings[0] ?? minimalPostingSchema.parse({}), tools),
        words[i % 500],
      ),
    ).sort(byScore);
  score();
  started = performance.now();
  score();
  say(
    `Scoring, explaining and sorting 10,000 prepared jobs for one person: ${(performance.now() - started).toFixed(0)} ms (goal 300)`,
  );
}

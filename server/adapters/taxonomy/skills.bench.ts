import { benchSkillLinking } from "@/server/adapters/taxonomy/bench/skill-linking";
import { benchSkillSpans } from "@/server/adapters/taxonomy/bench/skill-spans";
import { sharedDataDirectory } from "@/server/testing/shared-data";

/** `npm run bench:skills`: skills found in text and linked to ESCO, each beside plain look-up in the dictionary. */
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

benchSkillSpans(say, sharedDataDirectory());
benchSkillLinking(say, sharedDataDirectory());

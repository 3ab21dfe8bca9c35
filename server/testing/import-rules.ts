type Rule = {
  /** Files the rule is about. */
  files: RegExp;
  /** Files it does not hold for. */
  except?: RegExp;
  /** What must not be imported there (resolved from the project's root, or a package's name). */
  imports?: RegExp;
  /** What must not be written there. */
  text?: RegExp;
  reason: string;
  /** A breach, to prove that the rule notices one. */
  example: { file: string; code: string };
};

const TESTS = /\.(test|bench|contract)\.tsx?$|\/testing\/|\/tests\/|\/chaos\/|\/bench\//;
const ENTRIES = /^(server\/cli\/|server\/adapters\/.*\/(build|train)-|next\.config)/;

/** Everything DESIGN.md section 3 forbids, as rules over import lines and a few words. */
export const FORBIDDEN: Rule[] = [
  {
    files: /^lib\//,
    except: TESTS,
    imports: /^(app|components|server|inngest|prisma)(\/|$)|^node:|^(next|react|pg|undici|@prisma|inngest)(\/|$)/,
    reason: "lib runs anywhere: it imports lib and pure packages only",
    example: { file: "lib/domain/job/example.ts", code: 'import { readFileSync } from "node:fs";' },
  },
  {
    files: /^components\//,
    except: /\.test\.tsx?$/,
    imports: /^(app|server|inngest|prisma)\//,
    reason: "components know lib, never server",
    example: { file: "components/job/example.tsx", code: 'import { getJob } from "@/server/services/job/get-job";' },
  },
  {
    files: /^components\/ui\//,
    imports: /^(lib\/domain|components\/(?!ui\/))/,
    reason: "no domain word may appear in components/ui",
    example: {
      file: "components/ui/example.tsx",
      code: 'import { APPLICATION_STATUSES } from "@/lib/domain/application/application-status";',
    },
  },
  {
    files: /^server\/services\//,
    except: TESTS,
    imports: /^(app|components|inngest)\/|^server\/(adapters|api|auth|cli|container)/,
    reason: "services import stores, verbs, tasks, port types and lib",
    example: {
      file: "server/services/job/example.ts",
      code: 'import { createLog } from "@/server/adapters/log/pino";',
    },
  },
  {
    files: /^server\/adapters\//,
    except: TESTS,
    imports: /^(app|components)\/|^server\/(api|auth|cli|container|services|context)/,
    reason: "adapters import ports, vendor packages and lib",
    example: {
      file: "server/adapters/files/example.ts",
      code: 'import { listJobs } from "@/server/services/job/list-jobs";',
    },
  },
  {
    files: /^(app|components|inngest|server\/(?!adapters\/|container\.ts|cli\/|testing\/))/,
    except: TESTS,
    imports: /^server\/adapters\//,
    reason: "only the container chooses adapters",
    example: {
      file: "server/services/package/example.ts",
      code: 'import { createDiskFileStore } from "@/server/adapters/files/disk";',
    },
  },
  {
    files: /^app\//,
    except: /^app\/api\/inngest\//,
    imports: /^inngest\/functions/,
    reason: "the workflow door is the only importer of inngest/functions in app",
    example: { file: "app/(app)/today/page.tsx", code: 'import { createFunctions } from "@/inngest/functions";' },
  },
  {
    files: /^(app|components|inngest|lib|server)\//,
    except: /^(server\/db\/|server\/testing\/)|\.store\.ts$|\.db\.test\.ts$|\.function\.test\.ts$/,
    imports: /^server\/db\/generated/,
    reason: "the generated Prisma client stays in server/db and the stores",
    example: {
      file: "server/services/job/list-jobs.ts",
      code: 'import { PrismaClient } from "@/server/db/generated/client";',
    },
  },
  {
    files: /\.tsx?$/,
    except: /^server\/api\//,
    text: /\bTRPCError\b/,
    reason: "TRPCError only in server/api",
    example: { file: "server/services/job/get-job.ts", code: 'throw new TRPCError({ code: "NOT_FOUND" });' },
  },
  {
    files: /\.tsx?$/,
    except: new RegExp(`^server/env\\.ts$|${ENTRIES.source}|${TESTS.source}|^(prisma\\.config|e2e/)`),
    text: /\bprocess\.env\b/,
    reason: "process.env only in server/env.ts",
    example: { file: "server/services/job/get-job.ts", code: "const home = process.env.HOME;" },
  },
  {
    files: /\.tsx?$/,
    except: /^server\/adapters\/ai\/|^server\/adapters\/embedder\/|\.test\.ts$/,
    imports: /^(ai|openai|@ai-sdk\/.*)$/,
    reason: "model packages only in server/adapters/ai",
    example: { file: "server/services/resume/tailor-resume.ts", code: 'import { streamText } from "ai";' },
  },
  {
    files: /\.test\.tsx?$/,
    text: /vi\.mock\(\s*["'](@\/|\.)/,
    reason: "our own modules are not mocked; collaborators arrive through the context",
    example: { file: "server/services/job/get-job.test.ts", code: 'vi.mock("@/server/services/job/job.store");' },
  },
];

const IMPORT =
  /(?:^|[;\n])\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;
const TYPE_ONLY = /(?:^|[;\n])\s*(?:import|export)\s+type\s[^"';]*?\sfrom\s["'][^"']+["'];?/g;

/** The rules a file breaks, as sentences. A type-only import is erased and ties no rooms together. */
export function violationsOf(file: string, code: string, resolve: (specifier: string) => string): string[] {
  if (/server\/testing\/import-rules/.test(file)) return [];
  const imports = [...code.replace(TYPE_ONLY, "\n").matchAll(IMPORT)].map((match) =>
    resolve(match[1] ?? match[2] ?? ""),
  );
  const broken = FORBIDDEN.filter(
    (rule) =>
      rule.files.test(file) &&
      !rule.except?.test(file) &&
      ((rule.imports && imports.some((specifier) => rule.imports?.test(specifier))) || rule.text?.test(code)),
  );
  return broken.map((rule) => `${file}: ${rule.reason}`);
}

import type { RemoteScope, Salary } from "@/lib/domain/posting/posting.schema";

const MODES = { on_site: "On site", hybrid: "Hybrid", remote: "Remote" } as const;
const REGIONS: Record<string, string> = {
  EU: "EU",
  EMEA: "EMEA",
  APAC: "APAC",
  LATAM: "Latin America",
  NA: "North America",
  WORLDWIDE: "worldwide",
};

function regionName(code: string): string {
  if (REGIONS[code]) return REGIONS[code];
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(["en"], { type: "region" }).of(code) ?? code;
}

/** "Remote, Germany and Austria only". What the posting does not say is not said here either. */
export function remoteWords(remote: RemoteScope | null | undefined): string | null {
  if (!remote) return null;
  if (remote.mode !== "remote" || remote.scope.length === 0) return MODES[remote.mode];
  if (remote.scope.includes("WORLDWIDE")) return "Remote, worldwide";
  return `Remote, ${new Intl.ListFormat("en").format(remote.scope.map(regionName))} only`;
}

/** The reasons of a match without the age, which stands beside the place. */
export function withoutAge(reasons: readonly string[]): string[] {
  return reasons.filter((reason) => !/^Posted (?:today|.+ ago)\.$/.test(reason));
}

/** The whole of what a posting says about where the work is done; says so where remote work comes without a scope. */
export function remoteScopeWords(remote: RemoteScope | null | undefined): string | null {
  const words = remoteWords(remote);
  if (!words || !remote) return null;
  const isOpen = remote.mode === "remote" && remote.scope.length === 0;
  return `${words}${isOpen ? "; from which countries is not stated" : ""}${remote.timeZones ? `, ${remote.timeZones}` : ""}`;
}

function amount(value: number, currency: string | undefined): string {
  const isCompact = value >= 10_000 && value % 1000 === 0;
  const digits = {
    maximumFractionDigits: value < 200 ? 2 : 0,
    ...(isCompact ? ({ notation: "compact" } as const) : {}),
  };
  if (!currency) return new Intl.NumberFormat("en", digits).format(value);
  return new Intl.NumberFormat("en", { style: "currency", currency, minimumFractionDigits: 0, ...digits }).format(
    value,
  );
}

/** "€70K to €85K a year", as published; null where nothing is. */
export function salaryWords(salary: Salary | null | undefined): string | null {
  if (!salary || (salary.min === undefined && salary.max === undefined)) return null;
  const { min, max, currency, period } = salary;
  const range =
    min !== undefined && max !== undefined && min !== max
      ? `${amount(min, currency)} to ${amount(max, currency)}`
      : min === undefined && max !== undefined
        ? `up to ${amount(max, currency)}`
        : min !== undefined && max === undefined
          ? `from ${amount(min, currency)}`
          : amount(min ?? max ?? 0, currency);
  return period ? `${range} ${period === "hour" ? "an" : "a"} ${period}` : range;
}

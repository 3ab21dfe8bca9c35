import { AppError } from "@/lib/errors";
import type { ParsedArguments } from "@/server/cli/command";

/**
 * The origin that board requests go to instead, from --upstream or DOSSIER_UPSTREAM.
 * @throws AppError `misconfigured` in production without --allow-upstream, `invalid_input` for what is no origin.
 */
export function upstreamOf(args: ParsedArguments, env: Record<string, string | undefined>): string | undefined {
  const upstream = args.string("upstream") ?? env.DOSSIER_UPSTREAM;
  if (!upstream) return undefined;
  if (env.NODE_ENV === "production" && !args.flag("allow-upstream")) {
    throw new AppError(
      "misconfigured",
      "--upstream is for tests and demos and is refused in production. Add --allow-upstream if you mean it.",
    );
  }
  if (!URL.canParse(upstream) || !/^https?:$/.test(new URL(upstream).protocol)) {
    throw new AppError("invalid_input", `--upstream takes an origin like http://127.0.0.1:8080, not "${upstream}".`);
  }
  return new URL(upstream).origin;
}

import { AppError, isAppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import { findEmployersOwn } from "@/server/services/posting/import/find-employers-own";
import { readPage } from "@/server/services/posting/import/read-page";
import type { Reading } from "@/server/services/posting/import/reading";

const SIGN_IN = /\/(?:login|signin|sign-in|authwall|uas\/login|account\/login|checkpoint|users\/sign_in)\b/i;
/** What a site answers a program with when it wants none: asked to sign in, refused, told to slow down, LinkedIn's own. */
const REFUSED = new Set([401, 403, 407, 429, 451, 999]);

/**
 * A pasted link -> its posting. A known board is asked through its public interface; any other page is read once, as robots.txt allows and
 * without signing in. Refusals say what to do instead (`details.canBeSaved`).
 */
export async function readLink(ctx: ServiceContext, link: string): Promise<Reading> {
  const own = await findEmployersOwn(ctx, link);
  if (own.status === "found") return { shared: [own.posting], own: [], problems: [] };
  if (own.status === "gone")
    throw new AppError(
      "not_found",
      `This job is not on the company's ${own.label} board any more: it was closed or moved.`,
    );
  const host = new URL(link).host;
  const answer = await ctx.ports.http
    .request({ url: link, kind: "page", maxBytes: 8 * 1024 * 1024 })
    .catch((error: unknown) => {
      if (isAppError(error) && error.code === "invalid_input" && /robots\.txt/.test(error.message))
        throw askForPage(host, "asks programs not to read its pages");
      throw error;
    });
  if (answer.status === 404 || answer.status === 410)
    throw new AppError(
      "not_found",
      `${host} says this page does not exist any more (${answer.status}): the job was probably closed.`,
    );
  if (REFUSED.has(answer.status)) throw askForPage(host, "does not show this page to programs");
  if (SIGN_IN.test(new URL(answer.url).pathname)) throw askForPage(host, "shows this page only after signing in");
  if (answer.status >= 400)
    throw new AppError("unavailable", `${host} answered with error ${answer.status}. Try again later.`);
  const embedded = await findEmbedded(ctx, new TextDecoder().decode(answer.body), answer.url);
  if (embedded) return embedded;
  return readPage(ctx, answer.body, answer.url);
}

/** A company's own page around a board's posting ("?gh_jid=123"): the board has the better record. */
async function findEmbedded(ctx: ServiceContext, html: string, pageUrl: string): Promise<Reading | null> {
  const url = new URL(pageUrl);
  const jobId =
    url.searchParams.get("gh_jid") ?? url.searchParams.get("ashby_jid") ?? url.searchParams.get("lever_jid");
  if (jobId === null) return null;
  const system = url.searchParams.has("gh_jid") ? "greenhouse" : url.searchParams.has("ashby_jid") ? "ashby" : "lever";
  const board = ctx.ports.jobSources.detectInPage(html).find((one) => one.source === system);
  const source = board ? ctx.ports.jobSources.find(board.source) : null;
  if (!board || !source?.fetchPosting) return null;
  const origin = {
    greenhouse: "https://boards.greenhouse.io",
    ashby: "https://jobs.ashbyhq.com",
    lever: "https://jobs.lever.co",
  }[system];
  const link = system === "greenhouse" ? `${origin}/${board.token}/jobs/${jobId}` : `${origin}/${board.token}/${jobId}`;
  const own = await findEmployersOwn(ctx, link);
  return own.status === "found" ? { shared: [own.posting], own: [], problems: [] } : null;
}

function askForPage(host: string, why: string): AppError {
  return new AppError(
    "invalid_input",
    `${host} ${why}, and Dossier keeps to that. Open the job in your browser and use the bookmarklet, or save the page and add the file.`,
    { details: { canBeSaved: true } },
  );
}

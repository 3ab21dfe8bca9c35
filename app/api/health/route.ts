import { getContainer } from "@/server/container";
import { describeInstallation } from "@/server/describe-installation";

export const dynamic = "force-dynamic";

/** 200 when the database answers, with the table of what runs here; 503 otherwise. */
export async function GET(): Promise<Response> {
  const { db, env, log } = getContainer();
  try {
    await db.$queryRaw`SELECT 1`;
  } catch (error) {
    log.error({ error: error instanceof Error ? error.message : String(error) }, "the database does not answer");
    return Response.json({ status: "database does not answer" }, { status: 503 });
  }
  return Response.json({
    status: "ok",
    runs: describeInstallation(env).map(({ capability, runs }) => ({ capability, runs })),
  });
}

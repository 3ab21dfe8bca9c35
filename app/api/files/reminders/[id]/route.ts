import { fileResponse } from "@/app/api/files/file-response";
import { errorResponse } from "@/server/auth/error-response";
import { requireContext } from "@/server/auth/session";
import { getContainer } from "@/server/container";
import { getReminderCalendar } from "@/server/services/reminder/get-calendar";

/** One reminder as a calendar file. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { log, env } = getContainer();
  try {
    const { id } = await params;
    const text = await getReminderCalendar(await requireContext(), { id, origin: env.appUrl });
    return fileResponse({
      bytes: new TextEncoder().encode(text),
      mediaType: "text/calendar; charset=utf-8",
      filename: "dossier-reminder.ics",
      isDownload: true,
    });
  } catch (error) {
    return errorResponse(error, log);
  }
}

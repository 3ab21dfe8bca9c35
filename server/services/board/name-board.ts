import { isAppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";

/** Whose board this is: by the directory, else by the words of its token ("acme-labs" is "Acme Labs"). */
export async function nameBoard(ctx: ServiceContext, board: { source: string; token: string }): Promise<string> {
  try {
    const known = await ctx.ports.directory.search(board.token, { source: board.source, limit: 20 });
    const entry = known.find((one) => one.token.toLowerCase() === board.token.toLowerCase());
    if (entry) return entry.name;
  } catch (error) {
    // The directory has no boards on this system.
    if (!isAppError(error) || error.code !== "not_found") throw error;
  }
  const [word = board.token] = board.token.split(/[./]/);
  return word.replace(/[-_]+/g, " ").replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
}

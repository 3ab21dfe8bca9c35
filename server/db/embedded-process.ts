import { startEmbeddedDatabase } from "@/server/db/embedded-database";

/** The embedded database's own process: PGlite blocks its event loop while a query runs. Arguments: DATA_FOLDER SOCKET_FOLDER. */
const [dataDirectory, socketDirectory] = process.argv.slice(2);
if (!dataDirectory) {
  process.stderr.write("usage: embedded-process.ts DATA_FOLDER [SOCKET_FOLDER]\n");
  process.exit(2);
}
const database = await startEmbeddedDatabase({ dataDirectory, ...(socketDirectory ? { socketDirectory } : {}) });
process.send?.({ ready: true, url: database.url });

let isClosing = false;
async function close(): Promise<void> {
  if (isClosing) return;
  isClosing = true;
  await database.close();
  process.exit(0);
}
process.on("SIGTERM", close);
process.on("SIGINT", close);
process.on("disconnect", close);

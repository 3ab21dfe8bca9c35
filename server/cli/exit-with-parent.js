// Preloaded into every child of the launcher: when the launcher is gone, even by kill -9, its children end too.
if (process.channel) {
  process.on("disconnect", () => process.exit(0));
  process.channel.unref();
}

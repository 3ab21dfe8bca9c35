// Preloaded into every child of the launcher, and inherited by what that starts: when the launcher is gone, even by kill -9,
// all of them end. The channel stays referenced: a worker of the dev server waits on it for its first message.
if (process.channel) process.on("disconnect", () => process.exit(0));

import { once } from "node:events";
import { parseArgs } from "node:util";
import { isAppError } from "@/lib/errors";
import type { Command, CommandIo, ParsedArguments } from "@/server/cli/command";
import { COMMANDS } from "@/server/cli/commands/registry";

/** `dossier <noun> <verb> [options]`: finds the command, parses its arguments, maps a refusal to one sentence and exit 1. */
const io: CommandIo = {
  stdin: process.stdin,
  // npm runs scripts in the project's folder; file names are meant from where the person stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  say: (message) => void process.stderr.write(`${message}\n`),
  async line(value) {
    if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, "drain");
  },
};

async function printOverview(): Promise<void> {
  process.stdout.write("dossier <command> [options]\n\nCommands:\n");
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  for (const [name, load] of Object.entries(COMMANDS)) {
    const { command } = await load();
    process.stdout.write(`  ${name.padEnd(width)}  ${command.summary}\n`);
  }
  process.stdout.write("\n`dossier <command> --help` explains one. JSON goes to stdout, messages to stderr.\n");
}

function helpOf(name: string, command: Command): string {
  const lines = Object.entries(command.options).map(([option, o]) => [
    `  --${option}${o.type === "string" ? ` ${o.value ?? "VALUE"}` : ""}`,
    `${o.description}${o.required ? " (required)" : ""}`,
  ]);
  const width = Math.max(8, ...lines.map(([left]) => (left ?? "").length));
  const usage = `usage: dossier ${name}${command.positionals ? ` ${command.positionals}` : ""}${lines.length > 0 ? " [options]" : ""}`;
  const options = [...lines, ["  --help", "This text"]].map(([l, r]) => `${(l ?? "").padEnd(width)}  ${r}`).join("\n");
  return `${usage}\n\n${command.summary}\n\n${options}\n${command.help ? `\n${command.help.trim()}\n` : ""}`;
}

function parse(command: Command, argv: string[]): ParsedArguments {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(command.options).map(([name, o]) => [name, { type: o.type, multiple: o.multiple ?? false }]),
    ),
  });
  for (const [name, option] of Object.entries(command.options)) {
    if (option.required && values[name] === undefined)
      throw new TypeError(`--${name} is missing: ${option.description}`);
  }
  const string = (name: string) => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    positionals,
    string,
    required(name) {
      const value = string(name);
      if (value === undefined) throw new TypeError(`--${name} is missing`);
      return value;
    },
    flag: (name) => values[name] === true,
    list(name) {
      const value = values[name];
      return Array.isArray(value)
        ? value.filter((v) => typeof v === "string")
        : typeof value === "string"
          ? [value]
          : [];
    },
  };
}

async function main(argv: string[]): Promise<number> {
  const [first, second] = argv;
  if (first === undefined || first === "--help" || first === "help") {
    await printOverview();
    return first === undefined ? 2 : 0;
  }
  const name = second !== undefined && COMMANDS[`${first} ${second}`] ? `${first} ${second}` : first;
  const load = COMMANDS[name];
  if (!load) {
    const near = Object.keys(COMMANDS).filter((c) => c.startsWith(`${first} `));
    io.say(
      `There is no command "${[first, second].filter(Boolean).join(" ")}".${near.length > 0 ? ` Did you mean: ${near.join(", ")}?` : " `dossier --help` lists them."}`,
    );
    return 2;
  }
  const { command } = await load();
  const rest = argv.slice(name.split(" ").length);
  if (rest.includes("--help") || rest.includes("-h")) {
    process.stdout.write(helpOf(name, command));
    return 0;
  }
  let args: ParsedArguments;
  try {
    args = parse(command, rest);
  } catch (error) {
    io.say(`${error instanceof Error ? error.message : String(error)}\n\n${helpOf(name, command)}`);
    return 2;
  }
  return command.run(args, io);
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader went away (`| head`): nothing is wrong here.
  process.exit(error.code === "EPIPE" ? 0 : 1);
});
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (isAppError(error)) io.say(error.message);
  else io.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}

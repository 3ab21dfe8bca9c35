/** What every `dossier <noun> <verb>` command exports as `command` from server/cli/commands/<noun>-<verb>.ts. */
export type CommandIo = {
  stdin: NodeJS.ReadableStream;
  /** Writes one line of output (JSON or NDJSON) to stdout, honouring back-pressure. */
  line(value: unknown): Promise<void>;
  /** A message for the person, to stderr. */
  say(message: string): void;
  cwd: string;
};
export type CommandOption = {
  type: "string" | "boolean";
  /** Shown as --name VALUE in the help. */
  value?: string;
  description: string;
  required?: boolean;
  multiple?: boolean;
};
export type ParsedArguments = {
  positionals: string[];
  /** Values by option name; the dispatcher has checked required ones. */
  string(name: string): string | undefined;
  required(name: string): string;
  flag(name: string): boolean;
  list(name: string): string[];
};
export type Command = {
  /** One line for the list of commands. */
  summary: string;
  /** Positional words in the usage line, e.g. "FILE". */
  positionals?: string;
  options: Record<string, CommandOption>;
  /** Extra paragraphs of --help: input, output, examples. */
  help?: string;
  /** Returns the exit status. An AppError thrown here becomes one sentence on stderr and exit 1. */
  run(args: ParsedArguments, io: CommandIo): Promise<number>;
};

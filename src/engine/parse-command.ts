/** A command as typed in chat: "/contact aws brazil". */
export interface TypedCommand {
  readonly name: string;
  readonly rest: string;
}

const COMMAND = /^\s*\/([a-z-]+)(?:\s+([\s\S]*))?$/i;

/** The command that a message is; null for a question. */
export function parseCommand(text: string): TypedCommand | null {
  const match = COMMAND.exec(text);
  return match?.[1] ? { name: match[1].toLowerCase(), rest: (match[2] ?? '').trim() } : null;
}

import { textPart } from '../../../reply/chat-reply.ts';
import { type AdminSubject, adminSubjects } from '../../admin-command.ts';
import type { CommandContext, Outcome } from '../../command-context.ts';
import { commandWording } from '../../command-wording.ts';
import type { Call } from '../../parse-call.ts';
import { runStatus } from '../settings/status.ts';

/** What `/admin SUBJECT` does: an entry for each subject of `adminSubjects`. */
const runs: Readonly<Record<AdminSubject, (context: CommandContext) => Promise<Outcome>>> = {
  status: runStatus,
};

/** `/admin SUBJECT`: for those who are in charge. */
export async function runAdmin({ options, rest }: Call, context: CommandContext): Promise<Outcome> {
  const typed = (options['subject'] ?? rest).trim().toLowerCase();
  const subject = adminSubjects.find(({ value, names }) => value === typed || names.zh === typed);
  if (subject) return runs[subject.value](context);
  const known = adminSubjects.map(({ names }) => names[context.language]).join(', ');
  return { parts: [textPart(commandWording[context.language].unknownChoice(typed, 'subject', null, known))] };
}

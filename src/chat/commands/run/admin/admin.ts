import { textPart } from '../../../reply/chat-reply.ts';
import { type AdminSubject, adminSubjects } from '../../admin-command.ts';
import type { CommandContext, Outcome } from '../../command-context.ts';
import type { Call } from '../../parse-call.ts';
import { runStatus } from '../settings/status.ts';
import { adminWording } from './admin-wording.ts';
import { runGaps } from './gaps.ts';

/** What `/admin SUBJECT` does: an entry for each subject of `adminSubjects`. */
const runs: Readonly<Record<AdminSubject, (context: CommandContext) => Promise<Outcome>>> = {
  gaps: runGaps,
  status: runStatus,
};

/** `/admin SUBJECT`: for administrators, and only where nobody else reads the reply. */
export async function runAdmin({ options, rest }: Call, context: CommandContext): Promise<Outcome> {
  const words = adminWording[context.language];
  const typed = (options['subject'] ?? rest).trim().toLowerCase();
  const subject = adminSubjects.find(({ value, names }) => value === typed || names.zh === typed);
  // Those who administer the workspace may see what holds in it; it asks for that itself.
  if (subject?.value === 'status') return runStatus(context);
  if (!context.admin.isAllowed) return { parts: [textPart(words.notAdmin)] };
  if (!context.admin.isConfidential) return { parts: [textPart(words.notHere)] };
  const examples = [textPart(words.which), ...adminSubjects.map(({ value }) => textPart(`/admin ${value}`, 'example'))];
  return subject ? runs[subject.value](context) : { parts: examples };
}

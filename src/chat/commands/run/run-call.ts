import type { CommandContext, Outcome, QuestionContext } from '../command-context.ts';
import type { CommandName } from '../command-entry.ts';
import type { Call } from '../parse-call.ts';
import { runAdmin } from './admin/admin.ts';
import { runAsk } from './ask.ts';
import { runAbout } from './bot/about.ts';
import { runForget } from './bot/forget.ts';
import { runPrivacy } from './bot/privacy.ts';
import { runCompare } from './compare.ts';
import { runContact } from './contact.ts';
import { commandHelp, runHelp } from './help.ts';
import { runPolicies } from './policies.ts';
import { runSettings } from './settings/settings.ts';
import { runSource } from './source.ts';
import { runSubscribe, runUnsubscribe } from './subscriptions/subscriptions.ts';

/** Commands that ask the policies something; they need no chat. */
export type QuestionCommand = Extract<CommandName, 'ask' | 'contact' | 'compare' | 'help'>;

const questionRuns: Readonly<Record<QuestionCommand, (call: Call, context: QuestionContext) => Outcome>> = {
  ask: runAsk,
  contact: runContact,
  compare: runCompare,
  help: runHelp,
};

type Run = (call: Call, context: CommandContext) => Outcome | Promise<Outcome>;

const runs: Readonly<Record<CommandName, Run>> = {
  ...questionRuns,
  policies: runPolicies,
  source: runSource,
  about: (_, context) => runAbout(context),
  privacy: (_, context) => runPrivacy(context),
  forget: (_, context) => runForget(context),
  settings: runSettings,
  subscribe: runSubscribe,
  unsubscribe: runUnsubscribe,
  admin: runAdmin,
};

/** Runs a command; one that lacks what it needs explains itself. */
export async function runCall(call: Call, context: CommandContext): Promise<Outcome> {
  return lacksOptions(call) ? explain(call, context) : runs[call.command.name](call, context);
}

/** Runs a command that asks the policies something; null for any other command. */
export function runQuestionCall(call: Call, context: QuestionContext): Outcome | null {
  const run = isQuestionCommand(call.command.name) ? questionRuns[call.command.name] : null;
  return run && (lacksOptions(call) ? explain(call, context) : run(call, context));
}

const isQuestionCommand = (name: CommandName): name is QuestionCommand => Object.hasOwn(questionRuns, name);

/** True where a required option is missing: nothing but flags was given. */
function lacksOptions({ command, options, rest }: Call): boolean {
  const needsSome = command.options.some(({ required }) => required);
  return needsSome && !rest && Object.values(options).every((value) => !value || value === 'true');
}

const explain = ({ command }: Call, context: QuestionContext): Outcome => ({ parts: commandHelp(command, context) });

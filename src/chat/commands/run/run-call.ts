import { nameOf } from '../../../compose/names.ts';
import { converse } from '../../../conversation/converse.ts';
import { understand } from '../../../understand/understand.ts';
import type { CommandContext, Outcome } from '../command-context.ts';
import type { CommandName } from '../command-entry.ts';
import type { Call } from '../parse-call.ts';
import { runAbout } from './about.ts';
import { runCompare } from './compare.ts';
import { runContact } from './contact.ts';
import { runForget } from './forget.ts';
import { commandHelp, runHelp } from './help.ts';
import { runPolicies } from './policies.ts';
import { runPrivacy } from './privacy.ts';
import { unknownProviderParts } from './provider-words.ts';
import { runSource } from './source.ts';

type Run = (call: Call, context: CommandContext) => Outcome | Promise<Outcome>;

const runs: Readonly<Record<CommandName, Run>> = {
  ask: runAsk,
  contact: runContact,
  compare: runCompare,
  policies: runPolicies,
  source: runSource,
  help: runHelp,
  about: (_, context) => runAbout(context),
  privacy: (_, context) => runPrivacy(context),
  forget: (_, context) => runForget(context),
};

/** Runs a command; one that lacks what it needs explains itself. */
export async function runCall(call: Call, context: CommandContext): Promise<Outcome> {
  const { command, options, rest } = call;
  const needs = command.options.some(({ required }) => required);
  if (needs && !rest && Object.values(options).every((value) => !value || value === 'true'))
    return { parts: commandHelp(command, context) };
  return runs[command.name](call, context);
}

/** `/ask question`: as if it had been asked without the command; the provider of the option is named in it. */
function runAsk({ options, rest }: Call, { corpus, language, before, ask }: CommandContext): Outcome {
  const typed = options['provider'] ?? '';
  const named = typed ? understand(typed, corpus).providers : null;
  const question = [options['question'] ?? '', rest].filter(Boolean).join(' ');
  if (named && question && named.ids.length === 0 && named.unknown.length === 0) {
    return { parts: unknownProviderParts(corpus, typed, language), kind: 'unknown-provider' };
  }
  const record = named?.ids[0] ? corpus.byProvider.get(named.ids[0])?.[0]?.record : undefined;
  const whose = question && record ? nameOf(record, language) : typed;
  const text = [question, whose].filter(Boolean).join(' ');
  return { said: converse(corpus, text, before?.turn ?? null, ask) };
}

import type { UsedDefault } from '../../../conversation/apply-defaults.ts';
import { turnOf } from '../../../conversation/converse.ts';
import { listContacts } from '../../../engine/list-contacts.ts';
import { jurisdictionsIn } from '../../../knowledge/match-jurisdictions.ts';
import type { ContactKind } from '../../../policy/contact.ts';
import type { Corpus } from '../../../retrieve/corpus.ts';
import type { Question } from '../../../understand/question.ts';
import { understand } from '../../../understand/understand.ts';
import { textPart } from '../../reply/chat-reply.ts';
import type { Outcome, QuestionContext } from '../command-context.ts';
import type { CommandEntry } from '../command-entry.ts';
import { commandWording } from '../command-wording.ts';
import { valueNamed } from '../completions.ts';
import { examplesOf } from '../examples-of.ts';
import { nearest } from '../nearest.ts';
import type { Call } from '../parse-call.ts';
import { knownProviders, unknownProviderParts } from '../provider-words.ts';
import { namesSomebody, providersNamed, withOptionValues } from './option-values.ts';

/**
 * `/contact [provider] [jurisdiction] [kind]` in any order, with several providers or "all": without a provider, the one asked
 * about before.
 */
export function runContact(call: Call, context: QuestionContext): Outcome {
  const { options, rest, command } = call;
  const { corpus, language } = context;
  const providers = providersNamed(options['provider'], corpus);
  if (providers && !namesSomebody(providers) && !EVERYBODY.test(options['provider'] ?? ''))
    return unknownProvider(options['provider'] ?? '', context);
  const place = options['jurisdiction'];
  const jurisdiction = place ? jurisdictionNamed(place, context) : undefined;
  if (place && !jurisdiction) return unknownPlace(place, context);
  const wanted = options['kind'] ?? '';
  const kind = kindIn(command, wanted || rest);
  const said = understand([rest, ROLE_WORDS[wanted] ?? ''].filter(Boolean).join(' '), corpus);
  const question = withOptionValues(said, { providers, jurisdiction, kind }, language);
  if (namesSomebody(question.providers)) return contactsFor(question, context);
  if (said.scope === 'all' || EVERYBODY.test(`${options['provider'] ?? ''} ${rest}`))
    return contactsFor({ ...question, providers: { ...question.providers, ids: firstOf(corpus) } }, context);
  if (rest && !jurisdiction && !kind && !saysSomething(said)) return unknownProvider(rest, context);
  const before = context.before?.turn.question.providers.ids ?? [];
  if (before.length > 0)
    return contactsFor({ ...question, providers: { ...question.providers, ids: before } }, context);
  return contactsByDefault(question, context) ?? askWhose(command, context);
}

/** The contacts of the provider that the channel asks about; null where it asks about nobody in particular. */
function contactsByDefault(question: Question, context: QuestionContext): Outcome | null {
  const { provider, jurisdiction } = context.ask.defaults ?? {};
  if (provider === undefined) return null;
  const asked = { ...question, providers: { ...question.providers, ids: [provider] } };
  return jurisdiction === undefined || question.jurisdictions.length > 0
    ? contactsFor(asked, context, ['provider'])
    : contactsFor({ ...asked, jurisdictions: [jurisdiction] }, context, ['provider', 'jurisdiction']);
}

/** "All" in place of a provider's name. */
const EVERYBODY =
  /^\s*(?:all|every(?:one|body)|any(?:one)?)\b|(?:\s|^)(?:all|everyone)\s*$|全部|所有|每一?家|各家|大家/iu;
/** Contacts of this many providers are listed at once. */
const MAX_PROVIDERS = 12;
const firstOf = ({ byProvider }: Corpus): string[] => [...byProvider.keys()].slice(0, MAX_PROVIDERS);

/** The words for the roles that can be chosen as a kind of contact. */
const ROLE_WORDS: Readonly<Record<string, string>> = {
  dpo: 'data protection officer',
  request: 'data request',
  representative: 'representative',
  complaint: 'complaints',
  regulator: 'regulator',
  support: 'customer support',
};

function contactsFor(question: Question, { corpus, ask }: QuestionContext, used: readonly UsedDefault[] = []): Outcome {
  const reply = listContacts(corpus, question, ask);
  const asked = { ...question, asksContact: true, substance: Math.max(1, question.substance) };
  return { said: { reply, turn: turnOf(asked, reply), used } };
}

function jurisdictionNamed(place: string, { completions }: QuestionContext): string | undefined {
  return valueNamed(completions().jurisdiction, place) ?? jurisdictionsIn(place, true)[0];
}

const KINDS: readonly ContactKind[] = ['email', 'phone', 'address', 'url'];

/** The kind of contact that one of the words is the name of; undefined where none is. */
function kindIn({ options }: CommandEntry, typed: string): ContactKind | undefined {
  const words = typed.toLowerCase().split(/\s+/u);
  const choices = options.flatMap(({ choices: list }) => list);
  const chosen = choices.find(({ value, names }) => words.includes(value) || words.includes(names.zh));
  return KINDS.find((kind) => kind === chosen?.value);
}

/** False for words that are no place, no kind of contact and no topic: most likely somebody's name. */
const saysSomething = ({ jurisdictions, types, topics, asksContact }: Question): boolean =>
  jurisdictions.length > 0 || types.length > 0 || topics.size > 0 || asksContact;

const unknownProvider = (typed: string, { corpus, language }: QuestionContext): Outcome => ({
  parts: unknownProviderParts(corpus, typed, language),
  kind: 'unknown-provider',
});

function unknownPlace(place: string, { completions, language }: QuestionContext): Outcome {
  const names = completions().jurisdiction.flatMap(({ names: { en, zh } }) => [en, zh]);
  return {
    parts: [textPart(commandWording[language].unknownPlace(place, nearest(place, names)))],
    kind: 'clarify',
  };
}

function askWhose(command: CommandEntry, { corpus, language }: QuestionContext): Outcome {
  const whose = commandWording[language].whoseContacts(knownProviders(corpus, language));
  const examples = examplesOf(command, corpus, language);
  return { parts: [textPart(whose), ...examples.map((one) => textPart(one, 'example'))], kind: 'clarify' };
}

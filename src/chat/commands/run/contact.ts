import { placeName } from '../../../compose/names.ts';
import { wording } from '../../../compose/wording.ts';
import { answer } from '../../../engine/answer.ts';
import { jurisdictionsIn } from '../../../knowledge/match-jurisdictions.ts';
import type { ContactKind } from '../../../policy/contact.ts';
import { detectLanguage } from '../../../text/language.ts';
import { type Question, understand } from '../../../understand/understand.ts';
import { textPart } from '../../reply/chat-reply.ts';
import type { CommandContext, Outcome } from '../command-context.ts';
import type { CommandEntry } from '../command-entry.ts';
import { commandWording } from '../command-wording.ts';
import { valueNamed } from '../completions.ts';
import { examplesOf } from '../examples-of.ts';
import { nearest } from '../nearest.ts';
import type { Call } from '../parse-call.ts';
import { knownProviders, typedNames, unknownProviderParts } from './provider-words.ts';

/** `/contact [provider] [jurisdiction] [kind]`: without a provider, the one spoken of before. */
export function runContact({ command, options, rest }: Call, context: CommandContext): Outcome {
  const { corpus, language, completions } = context;
  const words = commandWording[language];
  const typed = options['provider'] ?? '';
  const place = options['jurisdiction'] ?? '';
  if (typed && !isKnown(understand(typed, corpus)))
    return { parts: unknownProviderParts(corpus, typed, language), kind: 'unknown-provider' };
  const jurisdiction = place && (valueNamed(completions().jurisdiction, place) ?? jurisdictionsIn(place, true)[0]);
  if (place && !jurisdiction) {
    const names = completions().jurisdiction.flatMap(({ names: { en, zh } }) => [en, zh]);
    return { parts: [textPart(words.unknownPlace(place, nearest(place, names)))], kind: 'clarify' };
  }
  const kind = kindIn(command, options['kind'] ?? rest);
  const told = [
    rest,
    typed,
    jurisdiction ? placeName(jurisdiction, language) : '',
    kind ? `${wording[language].kinds[kind]} ${kind}` : '',
  ];
  const text = told.filter(Boolean).join(' ');
  const question = understand(text, corpus);
  if (isKnown(question)) return said(text, question.providers.ids, context);
  const earlier = context.before?.turn.question.providers.ids ?? [];
  if (text && !saysSomething(question))
    return { parts: unknownProviderParts(corpus, text, language), kind: 'unknown-provider' };
  if (earlier.length > 0) return said(text, earlier, context);
  const examples = examplesOf(command, corpus, language);
  return {
    parts: [
      textPart(words.whoseContacts(knownProviders(corpus, language))),
      ...examples.map((one) => textPart(one, 'example')),
    ],
    kind: 'clarify',
  };
}

/** The kind of contact that one of the words is the name of; null where none is. */
function kindIn({ options }: CommandEntry, typed: string): ContactKind | null {
  const words = typed.toLowerCase().split(/\s+/u);
  const choices = options.flatMap(({ choices: list }) => list);
  const chosen = choices.find(({ value, names }) => words.includes(value) || words.includes(names.zh));
  return KINDS.find((kind) => kind === chosen?.value) ?? null;
}

const KINDS: readonly ContactKind[] = ['email', 'phone', 'address', 'url'];

const isKnown = ({ providers }: Question): boolean => providers.ids.length > 0 || providers.unknown.length > 0;

/** False for words that are no place, no kind of contact and no topic: most likely somebody's name. */
const saysSomething = ({ jurisdictions, types, topics, asksContact }: Question): boolean =>
  jurisdictions.length > 0 || types.length > 0 || topics.size > 0 || asksContact;

/** The engine's contacts, in the person's language also where what was typed ("aws") does not tell it. */
function said(typed: string, ids: readonly string[], { corpus, language, ask }: CommandContext): Outcome {
  const named = understand(typed, corpus).providers.ids.length > 0 || ids.length === 0;
  const text = named && detectLanguage(typed) === language ? typed : `${typedNames(corpus, ids, language)} ${typed}`;
  const reply = answer(corpus, `/contact ${text}`, ask);
  const question = understand(text, corpus);
  const asked = { ...question, asksContact: true, substance: Math.max(1, question.substance) };
  return { said: { reply, turn: { question: asked, reply, shown: reply.citations.length } } };
}

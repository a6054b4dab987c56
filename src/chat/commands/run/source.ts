import { parseSourceRef, type SourceRef } from '../../../compose/draw/source-ref.ts';
import type { ChatPart } from '../../reply/chat-reply.ts';
import { textPart } from '../../reply/chat-reply.ts';
import { evidenceText } from '../../reply/evidence-text.ts';
import type { CommandContext, Outcome } from '../command-context.ts';
import type { CommandEntry } from '../command-entry.ts';
import { commandWording } from '../command-wording.ts';
import { citeClause, findClause, policyOfClause } from '../find-clause.ts';
import type { Call } from '../parse-call.ts';
import { clauseParts } from './clause-parts.ts';

/** The source asked for, and what else to show. */
interface Wanted {
  readonly typed: string;
  readonly show: string | null;
}

/** `/source N` or a clause's id: the whole clause; `neighbours` in full, `evidence` for a ticket. */
export function runSource({ command, options, rest }: Call, context: CommandContext): Outcome {
  const { corpus, language, before, about, now } = context;
  const words = commandWording[language];
  const { typed, show } = read(command, options, rest);
  const sources = before?.sources ?? [];
  const ref = parseSourceRef(typed);
  const said = (text: string) => ({ parts: [textPart(text)] });
  if (!ref && sources.length === 0) return said(show === 'evidence' ? words.nothingToExport : words.nothingQuoted);
  const number = typed ? Number(typed.replace(/[^\p{L}\p{N}]/gu, '')) : 1;
  if (!ref && !typed && sources.length > 1)
    return show === 'evidence'
      ? { parts: evidence(sources), quoted: policiesOf(sources) }
      : said(words.whichSource(sources.length));
  const source = ref ?? sources[number - 1];
  if (!source) return said(words.noSource(typed, sources.length));
  const found = findClause(corpus, source);
  if (!found) return said(words.lostSource);
  const quoted = [found.policy.id];
  if (show === 'evidence') return { parts: evidence([source]), quoted };
  return {
    quoted,
    parts: clauseParts(found, {
      names: corpus,
      language,
      marker: ref ? null : number,
      neighbours: show === 'neighbours',
    }),
  };

  function evidence(refs: readonly SourceRef[]): ChatPart[] {
    const citations = refs.flatMap((one, i) => {
      const clause = findClause(corpus, one);
      return (clause && citeClause(clause, i + 1)) ?? [];
    });
    if (citations.length === 0) return [textPart(words.lostSource)];
    return [{ kind: 'export', text: evidenceText(citations, { corpus, language, indexId: about.indexId, at: now }) }];
  }
}

const policiesOf = (sources: readonly SourceRef[]): string[] => sources.map(({ clause }) => policyOfClause(clause));

/** "1 evidence" and "证据 1" say the same as the options. */
function read({ options: table }: CommandEntry, options: Call['options'], rest: string): Wanted {
  const choices = table.flatMap(({ choices: list }) => list);
  let show = options['show'] ?? null;
  const others = rest
    .normalize('NFKC')
    .split(/\s+/u)
    .filter((word) => {
      const choice = choices.find(({ value, names }) => value === word.toLowerCase() || names.zh === word);
      if (choice) show = choice.value;
      return !choice && word !== '';
    });
  return { typed: [options['source'] ?? '', ...others].filter(Boolean).join(' '), show };
}

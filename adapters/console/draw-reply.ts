import { nameOf } from '../../src/compose/names.ts';
import type { Citation, Reply } from '../../src/compose/reply.ts';
import { wording } from '../../src/compose/wording.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { drawCitation, tellsLeadIn } from './draw-citation.ts';
import { drawContacts } from './draw-contacts.ts';
import { drawParagraph } from './draw-paragraph.ts';
import { groupBy } from './group-by.ts';
import type { Look } from './look.ts';
import { ownWords } from './own-words.ts';
import { printable } from './printable.ts';
import { sourcesOf } from './sources-of.ts';
import { consoleWords } from './words.ts';

/** A reply as lines for a terminal. */
export function drawReply(look: Look, reply: Reply, corpus: Pick<Corpus, 'byProvider'>): string[] {
  const { kind, language, citations, related, suggestions } = reply;
  const recordOf = (provider: string) => corpus.byProvider.get(provider)?.[0]?.record;
  const name = (provider: string) => {
    const record = recordOf(provider);
    return record ? nameOf(record, language) : provider;
  };
  const own = ownWords(reply);
  const before = kind === 'contacts' ? [...own.before, ...own.after] : own.before;
  const lines = before.flatMap((text, i) => [
    ...(i > 0 ? [''] : []),
    ...drawParagraph(look, printable(text), styleOf(reply)),
  ]);
  lines.push(...drawContacts(look, reply, sourcesOf(reply), name));
  const groups = kind === 'comparison' ? groupBy(citations, (citation) => citation.policy) : [citations];
  for (const group of groups) {
    if (kind === 'comparison')
      lines.push('', ...drawParagraph(look, name(group[0]?.provider ?? ''), { style: 'heading' }));
    lines.push(...drawCitations(group, kind === 'comparison'));
  }
  lines.push(...drawCitations(related, false));
  if (reply.text.includes(wording[language].silentShort)) {
    for (const provider of reply.silent) lines.push('', ...drawSilent(look, reply, name(provider)));
  }
  if (kind !== 'contacts') lines.push(...own.after.flatMap((text) => ['', ...drawParagraph(look, printable(text))]));
  if (suggestions.length > 0) lines.push('', ...drawParagraph(look, consoleWords[language].choose, { style: 'faint' }));
  lines.push(
    ...suggestions.flatMap((text, i) => drawParagraph(look, printable(text), { indent: 5, marker: `  ${i + 1}` })),
  );
  return lines[0] === '' ? lines.slice(1) : lines;

  function drawCitations(list: readonly Citation[], close: boolean): string[] {
    return list.flatMap((citation, i) => {
      const policyLanguage = recordOf(citation.provider)?.language ?? language;
      const leadInOf = tellsLeadIn(citation, list.slice(0, i));
      return [
        ...(close && i === 0 ? [] : ['']),
        ...drawCitation(look, citation, { language, policyLanguage, leadInOf, supports: list !== related }),
      ];
    });
  }
}

/** The sentence that says there is no answer stands out; the one that leads to quotes is a heading. */
function styleOf({ kind }: Reply): { style?: 'silent' | 'heading' } {
  if (kind === 'silent' || kind === 'unknown-provider') return { style: 'silent' };
  return kind === 'answer' || kind === 'comparison' ? { style: 'heading' } : {};
}

function drawSilent(look: Look, { language }: Reply, name: string): string[] {
  return drawParagraph(look, `${name}${consoleWords[language].colon}${wording[language].silentShort}`, {
    style: 'silent',
  });
}

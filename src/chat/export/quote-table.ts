import { nameOf, providerName } from '../../compose/names.ts';
import type { Reply } from '../../compose/reply.ts';
import { wording } from '../../compose/wording.ts';
import type { Corpus } from '../../retrieve/corpus.ts';
import type { Language } from '../../text/language.ts';

/** A reply as a table: the heading of each column, and rows of as many cells. */
export interface QuoteTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Provider', 'Statement', 'Unofficial translation', 'Citation', 'Document date'],
  zh: ['服务商', '原文', '非官方译文', '出处', '文件日期'],
};

const onOneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ' ').trim();

/** The quotes of a reply as a table, one a row, then the providers whose policy is silent; empty where it quotes nothing. */
export function quoteTable(
  { citations, silent, language }: Pick<Reply, 'citations' | 'silent' | 'language'>,
  corpus: Pick<Corpus, 'policies' | 'byProvider'>,
): QuoteTable {
  const words = wording[language];
  const quoted = citations.map(({ provider, policy, quote, translation, section, file, lines, updated }) => {
    const record = corpus.policies.find(({ id }) => id === policy)?.record;
    const place = [section.at(-1) ?? '', `${file}, ${words.lines(...lines)}`].filter(Boolean).join(' · ');
    return [
      record ? nameOf(record, language) : providerName(provider, language, corpus),
      onOneLine(quote),
      record?.language === language ? '' : onOneLine(translation ?? ''),
      place,
      updated ?? words.undated,
    ];
  });
  const others = silent.map((id) => [providerName(id, language, corpus), words.silentShort, '', '', '']);
  return { head: HEADS[language], rows: quoted.length > 0 ? [...quoted, ...others] : [] };
}

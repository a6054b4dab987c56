import type { Policy } from '../../src/policy/policy.ts';
import { findContacts } from '../contacts/find-contacts.ts';
import { outlineBlocks } from '../outline/outline-blocks.ts';
import { outlinePlain } from '../outline/outline-plain.ts';
import type { Seed } from '../read/seed.ts';
import { wordingOf } from '../read/wording-of.ts';
import { attachLinks } from './attach-links.ts';
import { createClauses } from './create-clauses.ts';

/** Parses the text of a policy: its clauses, its contacts, and the spans that belong to no clause. */
export function parsePolicy({ record, text, document }: Seed): Policy {
  const { outline, layout, links } = document
    ? { outline: outlineBlocks(document, record.language), layout: 'structured' as const, links: [] }
    : outlinePlain(text, record.language);
  const clauses = attachLinks(createClauses(record.id, outline.elements, record.language, layout), links);
  return {
    ...record,
    title: record.title || outline.title || record.names.en,
    clauses,
    contacts: findContacts(clauses),
    lineStarts: lineStartsOf(text),
    leftovers: outline.dropped,
    ...(document ? { format: document.format, wording: wordingOf(document), pageStarts: document.pageStarts } : {}),
  };
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

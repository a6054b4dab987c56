import type { Policy } from '../../src/policy/policy.ts';
import type { Seed } from '../catalogue.ts';
import { findContacts } from '../contacts/find-contacts.ts';
import { readPolicyText } from '../read/read-policy-text.ts';
import { attachLinks } from './attach-links.ts';
import { clausesOf } from './clauses.ts';

/** Takes a seed text apart into clauses, contacts and what it leaves out. */
export function parsePolicy({ record, text }: Seed): Policy {
  const { outline, shape, links } = readPolicyText(text, record.language);
  const clauses = attachLinks(clausesOf(record.id, outline.elements, record.language, shape), links);
  return {
    ...record,
    title: record.title || outline.title || record.names.en,
    clauses,
    contacts: findContacts(clauses),
    lineStarts: lineStartsOf(text),
    chrome: outline.dropped,
  };
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

import * as v from 'valibot';
import { DOCUMENT_QUESTIONS } from '../../src/knowledge/document-questions.ts';
import { FOLLOW_UPS } from '../../src/knowledge/follow-ups.ts';
import { MESSAGE_PARTS } from '../../src/knowledge/message-parts.ts';
import { OVERVIEWS } from '../../src/knowledge/overviews.ts';
import { SCOPES } from '../../src/knowledge/scopes.ts';
import { SMALL_TALK } from '../../src/knowledge/small-talk.ts';
import { expandWordGroups, missingGroups, type WordGroups } from '../../src/patterns/expand-word-groups.ts';
import { patternError } from '../../src/patterns/pattern-error.ts';
import type { Language } from '../../src/text/language.ts';

/** Word groups by language. */
export type Groups = Readonly<Record<Language, WordGroups>>;

const HAN = /\p{Script=Han}/u;
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*$/, ({ received }) => `the id ${received} has other signs than a-z, 0-9 and -. Rename it.`),
);
const text = v.pipe(v.string(), v.minLength(1, 'a text is empty. Write it or remove it.'));
const bilingual = v.strictObject({ en: text, zh: text });
const opener = v.pipe(
  text,
  v.includes('{provider}', 'an opener does not name the provider. Write {provider} for its name.'),
);

/** A schema with a sentence on what it is for, which editors show. */
const told = <S extends v.GenericSchema>(schema: S, description: string) => v.pipe(schema, v.description(description));

/** The schema of word groups, which all others need. */
export const wordGroupsSchema = v.record(id, v.strictObject({ en: v.optional(words()), zh: v.optional(words()) }));

function words() {
  const word = v.pipe(
    text,
    v.check(
      (written) => !/[()|<>?=]|\.\.\./.test(written),
      ({ received }) => `the word ${received} has signs of the pattern syntax. Write plain words, one an item.`,
    ),
  );
  return v.pipe(
    v.array(word),
    v.minLength(2, 'a word group has fewer than two words. Add some, or write the word itself.'),
  );
}

/** Patterns of one language, with their word groups written out. */
function patternList(language: Language, groups: Groups) {
  const pattern = v.pipe(
    text,
    v.rawCheck(({ dataset, addIssue }) => {
      const message = dataset.typed && faultOf(dataset.value, language, groups);
      if (message) addIssue({ message });
    }),
    v.transform((written) => expandWordGroups(written, groups[language])),
  );
  return v.pipe(
    v.array(pattern),
    v.checkItems(
      (item, at, list) => list.indexOf(item) === at,
      ({ received }) => `the pattern ${received} stands there twice. Remove one.`,
    ),
  );
}

function faultOf(pattern: string, language: Language, groups: Groups): string | null {
  const error = patternError(pattern);
  if (error) return `the pattern "${pattern}" ${error}. See the syntax in src/knowledge/README.md.`;
  const [missing] = missingGroups(pattern, groups[language]);
  if (missing)
    return `the pattern "${pattern}" names <${missing}>, which is no word group for "${language}". Add it to word-groups.yaml.`;
  if (language === 'en' && HAN.test(pattern))
    return `the pattern "${pattern}" is Chinese and stands under en. Move it to zh.`;
  return null;
}

const evidence = v.pipe(
  v.array(
    v.pipe(
      text,
      v.check(isRegExp, ({ received }) => `${received} is no regular expression. Correct it.`),
    ),
  ),
  v.minLength(1, 'there is no evidence. Add a regular expression.'),
);

function isRegExp(source: string): boolean {
  try {
    return new RegExp(source, 'iu') instanceof RegExp;
  } catch {
    return false;
  }
}

/** The schemas of all other files of `src/knowledge`; what they give has its word groups written out. */
export function knowledgeSchemas(groups: Groups) {
  const lists = { en: patternList('en', groups), zh: patternList('zh', groups) };
  const patterns = v.strictObject(lists);
  const some = v.optional(v.strictObject({ en: v.optional(lists.en, []), zh: v.optional(lists.zh, []) }), {});
  const asked = v.strictObject({ id, asks: patterns, evidence, caseSensitive: v.optional(v.boolean(), false) });
  const wordLists = v.strictObject({ en: v.array(text), zh: v.array(text) });
  const fixed = <const Ids extends readonly string[]>(ids: Ids) =>
    v.array(v.strictObject({ id: v.picklist(ids), ...lists }));
  return {
    topic: v.strictObject({
      label: told(bilingual, 'Name of the topic, as people are shown it.'),
      broader: told(v.optional(v.array(id), []), 'General topics that it is a part of.'),
      related: told(v.optional(v.array(id), []), 'Topics that somebody who asked this asks next, nearest first.'),
      decisive: told(v.boolean(), 'True where a policy without a clause on it cannot answer a question on it.'),
      ownAudience: told(v.optional(v.boolean(), false), 'True where it is on a group of people apart, as children.'),
      opener: told(
        v.strictObject({ en: opener, zh: opener }),
        'A question that opens it; {provider} stands for a name.',
      ),
      asks: told(patterns, 'How questions sound that are about it.'),
      states: told(patterns, 'How clauses read that state something on it.'),
      examples: v.strictObject({
        asks: told(v.array(text), 'Questions that the patterns under asks find.'),
        states: told(v.array(text), 'Sentences of policies that the patterns under states find.'),
        not: told(v.optional(v.array(text), []), 'Sentences that neither find, as those on a neighbouring topic.'),
      }),
    }),
    contents: v.array(v.strictObject({ subject: text, topics: v.array(id) })),
    concepts: v.array(v.strictObject({ id, ...lists })),
    jurisdictions: v.array(
      v.strictObject({
        id,
        label: bilingual,
        within: v.optional(v.array(id), []),
        names: some,
        cities: some,
        laws: some,
      }),
    ),
    'answer-types': v.array(asked),
    details: v.array(asked),
    scopes: fixed(SCOPES),
    'small-talk': fixed(SMALL_TALK),
    'follow-ups': fixed(FOLLOW_UPS),
    documents: fixed(DOCUMENT_QUESTIONS),
    'message-parts': v.array(
      v.strictObject({
        id: v.picklist(MESSAGE_PARTS),
        ...lists,
        examples: told(v.array(text), 'Texts that the patterns find.'),
        not: told(v.optional(v.array(text), []), 'Texts that the patterns do not find.'),
      }),
    ),
    overviews: v.strictObject({
      general: v.strictObject({ en: v.array(text), zh: v.array(text) }),
      subjects: v.array(v.strictObject({ id: v.picklist(OVERVIEWS), asks: some, headings: some, parts: v.array(id) })),
    }),
    patterns,
    'off-topic': v.strictObject({ orders: patterns, subjects: patterns }),
    providers: v.array(v.strictObject({ name: text, ...lists })),
    'name-words': v.strictObject({
      ordinary: told(wordLists, 'Words that are no name where a name can stand.'),
      actions: told(wordLists, 'What companies do with data; in Chinese, what follows whom a question is about.'),
      names: told(wordLists, 'Words that companies are called by.'),
    }),
  };
}

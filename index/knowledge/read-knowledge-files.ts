import { readdirSync } from 'node:fs';
import path from 'node:path';
import type * as v from 'valibot';
import type { WordGroups } from '../../src/patterns/expand-word-groups.ts';
import type { Problem } from './knowledge-error.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { type Groups, knowledgeSchemas, wordGroupsSchema } from './schemas.ts';

type Schemas = ReturnType<typeof knowledgeSchemas>;
type FileOf<Name extends keyof Schemas> = YamlFile<v.InferOutput<Schemas[Name]>>;

/** A topic's file; its name without the extension is the topic's id. */
export type TopicFile = FileOf<'topic'> & { readonly id: string };

/** All knowledge files, each of the shape that its schema asks for, with word groups written out. */
export interface KnowledgeFiles {
  /** In the order of their names, as all that lies in a folder of its own. */
  readonly topics: readonly TopicFile[];
  readonly contents: FileOf<'contents'>;
  readonly concepts: readonly FileOf<'concepts'>[];
  readonly jurisdictions: FileOf<'jurisdictions'>;
  readonly answerTypes: FileOf<'answer-types'>;
  readonly details: FileOf<'details'>;
  readonly scopes: FileOf<'scopes'>;
  readonly smallTalk: FileOf<'small-talk'>;
  readonly followUps: FileOf<'follow-ups'>;
  readonly documentQuestions: FileOf<'documents'>;
  readonly messageParts: FileOf<'message-parts'>;
  readonly overviews: FileOf<'overviews'>;
  readonly fillerPhrases: FileOf<'patterns'>;
  readonly contactQuestions: FileOf<'patterns'>;
  readonly contactAsData: FileOf<'patterns'>;
  readonly offTopic: FileOf<'off-topic'>;
  readonly providers: FileOf<'providers'>;
  readonly nameWords: FileOf<'name-words'>;
}

/**
 * Reads all files of a knowledge folder.
 * @param problems gets one entry for each thing that is wrong
 * @returns null where anything is
 */
export function readKnowledgeFiles(folder: string, problems: Problem[]): KnowledgeFiles | null {
  const groups = readGroups(folder, problems);
  if (!groups) return null;
  const schemas = knowledgeSchemas(groups);
  const one = <Name extends keyof Schemas>(name: string, schema: Name) =>
    readYaml(path.join(folder, `${name}.yaml`), schemas[schema], problems) as FileOf<Name> | null;
  const named = namesIn(folder, 'topics', problems).map((id) => {
    const file = one(path.join('topics', id), 'topic');
    return file && { ...file, id };
  });
  const files = {
    topics: named.filter((file) => file !== null),
    contents: one('contents', 'contents'),
    concepts: namesIn(folder, 'concepts', problems)
      .map((name) => one(path.join('concepts', name), 'concepts'))
      .filter((file) => file !== null),
    jurisdictions: one('jurisdictions', 'jurisdictions'),
    answerTypes: one('answer-types', 'answer-types'),
    details: one('details', 'details'),
    scopes: one('scopes', 'scopes'),
    smallTalk: one('small-talk', 'small-talk'),
    followUps: one('follow-ups', 'follow-ups'),
    documentQuestions: one(path.join('intents', 'documents'), 'documents'),
    messageParts: one('message-parts', 'message-parts'),
    overviews: one('overviews', 'overviews'),
    fillerPhrases: one('filler-phrases', 'patterns'),
    contactQuestions: one('contact-questions', 'patterns'),
    contactAsData: one(path.join('intents', 'contact-as-data'), 'patterns'),
    offTopic: one('off-topic', 'off-topic'),
    providers: one('providers', 'providers'),
    nameWords: one('name-words', 'name-words'),
  };
  return problems.length === 0 && isComplete(files) ? files : null;
}

type Nullable<T> = { readonly [Key in keyof T]: T[Key] | null };

const isComplete = (files: Nullable<KnowledgeFiles>): files is KnowledgeFiles =>
  Object.values(files).every((file) => file !== null);

/** Word groups by language. */
function readGroups(folder: string, problems: Problem[]): Groups | null {
  const read = readYaml(path.join(folder, 'word-groups.yaml'), wordGroupsSchema, problems);
  if (!read) return null;
  const groups = Object.entries(read.value);
  const of = (language: keyof Groups): WordGroups =>
    new Map(groups.flatMap(([name, { [language]: words }]) => (words ? [[name, words]] : [])));
  return { en: of('en'), zh: of('zh') };
}

const EXTENSION = '.yaml';

/** Names of the YAML files of a folder, without their extension, in order. */
function namesIn(folder: string, part: string, problems: Problem[]): string[] {
  const names = readdirSync(path.join(folder, part)).sort();
  for (const name of names.filter((one) => !/^[a-z][a-z0-9-]*\.yaml$/.test(one)))
    problems.push({
      file: path.join(folder, part, name),
      line: 1,
      fact: 'its name is not of the form some-topic.yaml',
      cure: 'Rename it, or move it elsewhere.',
    });
  return names.filter((name) => name.endsWith(EXTENSION)).map((name) => name.slice(0, -EXTENSION.length));
}

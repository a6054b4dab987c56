import { DOCUMENT_QUESTIONS } from '../../src/knowledge/document-questions.ts';
import { FOLLOW_UPS } from '../../src/knowledge/follow-ups.ts';
import { MESSAGE_PARTS } from '../../src/knowledge/message-parts.ts';
import { SCOPES } from '../../src/knowledge/scopes.ts';
import { SMALL_TALK } from '../../src/knowledge/small-talk.ts';
import type { Problem } from './knowledge-error.ts';
import type { KnowledgeFiles, TopicFile } from './read-knowledge-files.ts';
import type { YamlFile } from './read-yaml.ts';

type List = YamlFile<readonly { readonly id: string }[]>;

/** Checks what concerns several entries or files: ids that stand twice, that are missing, or that nothing has. */
export function checkEntries(files: KnowledgeFiles, problems: Problem[]): void {
  const {
    topics,
    concepts,
    jurisdictions,
    answerTypes,
    details,
    scopes,
    smallTalk,
    followUps,
    documentQuestions,
    messageParts,
    providers,
  } = files;
  for (const lists of [
    concepts,
    [jurisdictions],
    [answerTypes],
    [details],
    [scopes],
    [smallTalk],
    [followUps],
    [documentQuestions],
    [messageParts],
  ])
    checkIds(lists, problems);
  checkIds([{ ...providers, value: providers.value.map(({ name }) => ({ id: name })) }], problems);
  checkComplete(scopes, SCOPES, problems);
  checkComplete(smallTalk, SMALL_TALK, problems);
  checkComplete(followUps, FOLLOW_UPS, problems);
  checkComplete(documentQuestions, DOCUMENT_QUESTIONS, problems);
  checkComplete(messageParts, MESSAGE_PARTS, problems);
  const topicIds = new Set(topics.map(({ id }) => id));
  for (const file of topics)
    for (const key of ['broader', 'related'] as const) checkTopics(file, key, topicIds, problems);
  checkContents(files.contents, topicIds, problems);
  checkWithin(jurisdictions, problems);
  checkParts(files.overviews, topicIds, problems);
}

/** Each id stands once in the files of one kind. */
function checkIds(files: readonly List[], problems: Problem[]): void {
  const places = new Map<string, string>();
  for (const { file, value, lineOf } of files)
    value.forEach(({ id }, at) => {
      const line = lineOf([at]);
      const other = places.get(id);
      if (other)
        problems.push({
          file,
          line,
          fact: `the id "${id}" stands in ${other} too`,
          cure: 'Rename or merge one of them.',
        });
      else places.set(id, `${file}:${line}`);
    });
}

/** A list has an entry for each id that the code knows. */
function checkComplete({ file, value }: List, ids: readonly string[], problems: Problem[]): void {
  for (const id of ids)
    if (!value.some((entry) => entry.id === id))
      problems.push({ file, line: 1, fact: `it has no entry for "${id}", which the code knows`, cure: 'Add one.' });
}

/** Topics name others that exist, each once, and never themselves. */
function checkTopics(
  { id, file, value, lineOf }: TopicFile,
  key: 'broader' | 'related',
  known: ReadonlySet<string>,
  problems: Problem[],
): void {
  value[key].forEach((other, at, list) => {
    const line = lineOf([key, at]);
    const add = (fact: string, cure: string) => problems.push({ file, line, fact: `${key} ${fact}`, cure });
    if (other === id) add('names the topic itself', 'Remove it.');
    else if (!known.has(other))
      add(`names "${other}", which is no topic`, `Add topics/${other}.yaml or correct the id.`);
    else if (list.indexOf(other) !== at) add(`names "${other}" twice`, 'Remove one.');
  });
}

/** The contents list topics that exist, each once. */
function checkContents(
  { file, value, lineOf }: KnowledgeFiles['contents'],
  known: ReadonlySet<string>,
  problems: Problem[],
): void {
  const listed = new Set<string>();
  value.forEach(({ topics }, i) => {
    topics.forEach((id, at) => {
      const line = lineOf([i, 'topics', at]);
      if (!known.has(id))
        problems.push({ file, line, fact: `"${id}" is no topic`, cure: `Add topics/${id}.yaml or remove it.` });
      if (listed.has(id)) problems.push({ file, line, fact: `"${id}" is listed twice`, cure: 'Remove one.' });
      listed.add(id);
    });
  });
}

/** The parts of general questions are topics that exist. */
function checkParts(
  { file, value, lineOf }: KnowledgeFiles['overviews'],
  known: ReadonlySet<string>,
  problems: Problem[],
): void {
  value.subjects.forEach(({ parts }, i) => {
    parts.forEach((id, at) => {
      if (known.has(id)) return;
      const line = lineOf(['subjects', i, 'parts', at]);
      problems.push({ file, line, fact: `"${id}" is no topic`, cure: `Add topics/${id}.yaml or remove it.` });
    });
  });
}

/** Jurisdictions lie within others that exist. */
function checkWithin({ file, value, lineOf }: KnowledgeFiles['jurisdictions'], problems: Problem[]): void {
  value.forEach(({ id, within }, i) => {
    within.forEach((wider, at) => {
      if (wider !== id && value.some((other) => other.id === wider)) return;
      const fact = wider === id ? 'within names the place itself' : `within names "${wider}", which is no jurisdiction`;
      problems.push({ file, line: lineOf([i, 'within', at]), fact, cure: 'Correct the id or remove it.' });
    });
  });
}

import { beforeEach, describe, expect, test } from 'vitest';
import { type Conversation, createConversation } from '../../../adapters/console/conversation.ts';
import { lookFor } from '../../../adapters/console/look.ts';
import type { Reply } from '../../../src/compose/reply.ts';
import type { CorpusPolicy } from '../../../src/corpus/corpus.ts';
import { citation, reply } from './replies.ts';
import { smallCorpus } from './small-corpus.ts';

const corpus = await smallCorpus();
const look = lookFor({ columns: 60 }, {});

/** A citation of the sentence of a policy that holds these words, as the engine would cite it. */
function quoted(policyId: string, words: string, marker = 1) {
  const policy = corpus.policies.find(({ id }) => id === policyId) as CorpusPolicy;
  const { clauses } = policy.open.index.policy;
  const clause = clauses.find(({ text }) => text.includes(words));
  const sentence = clause?.sentences.find(({ at }) => clause.text.slice(...at).includes(words));
  if (!clause || !sentence) throw new Error(`No sentence says ${words}`);
  const lines = [policy.check.lineAt(sentence.span[0]), policy.check.lineAt(sentence.span[1] - 1)] as const;
  return citation({
    provider: policyId,
    marker,
    clause: clause.id,
    quote: clause.text.slice(...sentence.at),
    span: sentence.span,
    section: clause.section,
    lines,
  });
}

let questions: string[];
let replies: Reply[];
let conversation: Conversation;
const say = async (line: string) => {
  const told = await conversation.say(line, look);
  return told === 'quit' ? told : told.join('\n');
};

beforeEach(() => {
  questions = [];
  replies = [];
  conversation = createConversation({
    ask: (question) => {
      questions.push(question);
      const next = replies.shift();
      if (!next) throw new Error('out of replies');
      return next;
    },
    corpus,
    language: 'en',
  });
});

test('the banner says what it is, names the policies and the way to help in three lines', () => {
  const banner = conversation.banner(lookFor({ columns: 80 }, {}));
  expect(banner.length).toBeLessThanOrEqual(3);
  expect(banner.join(' ')).toMatch(/quotes.*Acme Hosting, Beichen Cloud.*\/help/);
});

describe('/source', () => {
  test('shows the whole clause with the quote marked, its place and its neighbours', async () => {
    replies.push(reply({ citations: [quoted('acme', 'Billing records')] }));
    await say('bills?');
    const told = await say('/source 1');
    expect(told).toContain('[1] Acme Hosting · Acme Privacy Policy');
    expect(told).toMatch(/Retention\s· version of 2024-03-01 · acme\.txt, line 4/);
    expect(told).toContain(
      '  We keep your account data for 90 days after you close your\n  account.\n┃ Billing records are kept for seven years.',
    );
    expect(told).toMatch(/After it \(line 7\):\n {2}We use cookies/);
  });

  test.each(['/source 2', '/SOURCE [2]', '／source ２', '/source #2'])(
    'takes a number as people write it: %s',
    async (line) => {
      replies.push(
        reply({ citations: [quoted('acme', 'Billing records')], related: [quoted('beichen', '账单记录', 2)] }),
      );
      await say('bills?');
      expect(await say(line)).toContain('┃ 账单记录保存七年。');
    },
  );

  test('counts the sources of contacts behind the quotes', async () => {
    const contact = {
      provider: 'acme',
      kind: 'email',
      value: 'privacy@acme.example',
      label: '',
      purpose: 'privacy',
      jurisdiction: null,
      citation: quoted('acme', 'Write to'),
    } as const;
    replies.push(reply({ kind: 'contacts', citations: [quoted('acme', 'Billing records')], contacts: [contact] }));
    expect(await say('whom?')).toContain('privacy@acme.example [2]');
    expect(await say('/source 2')).toContain('┃ Write to privacy@acme.example');
  });

  test('says which there are', async () => {
    expect(await say('/source 1')).toContain('Nothing has been quoted yet');
    replies.push(reply({ citations: [quoted('acme', 'Billing records'), quoted('acme', 'remember', 2)] }));
    await say('bills?');
    expect(await say('/source')).toContain('the sources 1 to 2');
    expect(await say('/source 3')).toContain('no source 3, only 1 to 2');
    expect(await say('/source x')).toContain('no source x');
    expect(conversation.complete('/source ')).toEqual([['1', '2'], '']);
  });

  test('says so when the clause is gone', async () => {
    replies.push(reply({ citations: [citation({ provider: 'acme', clause: 'acme#gone' })] }));
    await say('bills?');
    expect(await say('/source 1')).toContain('no longer in the index');
  });
});

test('/policies lists name, language, dates, clauses and file; a name narrows it', async () => {
  expect(await say('/policies')).toMatch(
    /Acme Hosting\n {2}Acme Privacy Policy\n {2}English · updated 2024-03-01 · \d+ clauses · acme\.txt\nBeichen Cloud\n.*\n {2}Chinese · effective 2023-01-01/,
  );
  expect(await say('/policies 北辰')).not.toContain('Acme');
  expect(await say('/policies nobody')).toContain('“nobody”');
});

test('/help names every command, and examples with the policies that are there', async () => {
  const help = await say('/help');
  for (const name of ['/policies', '/source N', '/help', '/quit', 'Ctrl-D', 'Beichen Cloud'])
    expect(help).toContain(name);
});

test('a number asks the suggestion with that number', async () => {
  replies.push(reply({ suggestions: ['Who?', 'When?'] }), reply({ text: 'Then.', suggestions: [] }));
  await say('What?');
  expect(await say('2')).toBe('> When?\n\nThen.');
  expect(questions).toEqual(['What?', 'When?']);
  expect(await say('2')).toContain('no suggestion 2');
});

test('the console speaks the language of the last question', async () => {
  replies.push(reply({ language: 'zh', text: '您好！' }));
  await say('你好');
  expect(await say('/source')).toContain('还没有引文');
});

test.each(['/quit', '/QUIT', 'exit', 'quit'])('%s leaves', async (line) => expect(await say(line)).toBe('quit'));

test.each(['', '   ', '\u0007', '\ufeff'])('nothing is asked by an empty line (%j)', async (line) => {
  expect(await say(line)).toBe('');
  expect(questions).toEqual([]);
});

test('an unknown command suggests the nearest', async () => {
  expect(await say('/polices')).toContain('Did you mean /policies?');
  expect(await say('/compare cookies')).toContain('/help lists');
});

test('an error is one calm line, and the conversation goes on', async () => {
  expect(await say('boom')).toMatch(/^Something went wrong[\s\S]*goes on\.$/);
  replies.push(reply({ text: 'Hello!' }));
  expect(await say('hello')).toBe('Hello!');
});

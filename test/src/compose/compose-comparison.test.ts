import { beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/compose/reply.ts';
import { converse } from '../../../src/conversation/converse.ts';
import { answer } from '../../../src/engine/answer.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { POLICY_IDS } from '../../support/seeds.ts';
import { fivePolicies } from '../five-policies.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
});
const ask = (question: string): Reply => answer(corpus, question, { annotations: true });
/** The lines of a text below the one that names all. */
const heads = (text: string): string[] => text.split('\n').slice(1);

describe('comparison', () => {
  test('quotes every provider that says something, in the order of the catalogue', () => {
    const { kind, citations, shown } = ask('compare everyone on cookies');
    const order = citations
      .slice(0, shown)
      .map(({ provider }) => POLICY_IDS.indexOf(provider as (typeof POLICY_IDS)[number]));
    expect(kind).toBe('comparison');
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBeGreaterThan(3);
  });

  test('shows one quote of each provider, and the others with "more"', () => {
    const first = converse(corpus, 'AWS vs Huawei: cookies', null, { annotations: true });
    expect(first.reply.shown).toBe(2);
    expect(first.reply.citations.length).toBeGreaterThan(2);
    const more = converse(corpus, 'more', first.turn, { annotations: true });
    expect(more.reply.citations.map(({ marker }) => marker)).toEqual(
      first.reply.citations.slice(2).map(({ marker }) => marker),
    );
    expect(converse(corpus, 'more', more.turn, { annotations: true }).reply.kind).toBe('clarify');
  });

  test('keeps the order of the question for providers that it names', () => {
    const { citations } = ask('Kingsoft vs AWS: cookies');
    expect([...new Set(citations.map(({ provider }) => provider))]).toEqual(['kingsoft-cloud', 'aws']);
  });

  test.each([
    ['which of them sell data?', ['huawei-cloud']],
    [
      'Who has a regulator in Australia: which of them names the Office of the Australian Information Commissioner?',
      ['aws', 'huawei-cloud', 'kingsoft-cloud', 'alibaba-cloud-cn'],
    ],
  ])('says who is silent: %s', (question, silent) => {
    const reply = ask(question);
    expect(reply.kind).toBe('comparison');
    expect(reply.silent).toEqual(expect.arrayContaining(silent));
    for (const id of reply.silent) expect(reply.citations.map(({ provider }) => provider)).not.toContain(id);
  });

  test('every provider asked about is either quoted or silent, in the catalogue order, and named in the text', () => {
    for (const question of [
      'compare everyone on cookies',
      'which of them sell data?',
      '各家对未成年人怎么规定？',
      'for each provider: data breach notification',
    ]) {
      const { citations, silent, text, language } = ask(question);
      const spoken = new Set([...citations.map(({ provider }) => provider), ...silent]);
      expect({ question, spoken: [...spoken].sort() }).toEqual({ question, spoken: [...POLICY_IDS].sort() });
      expect(silent).toEqual(POLICY_IDS.filter((id) => silent.includes(id)));
      const names = corpus.policies.map(({ record }) => record.names[language]);
      expect(names.filter((name) => !heads(text).some((line) => line.startsWith(name)))).toEqual([]);
    }
  });

  test('the part of a silent provider says so in its place', () => {
    const { text, silent } = ask('which of them sell data?');
    expect(silent).toContain('huawei-cloud');
    expect(heads(text)).toContain('Huawei Cloud: says nothing on this');
    const [before, own, behind] = ['AWS', 'Huawei Cloud', 'Kingsoft Cloud'].map((name) =>
      heads(text).findIndex((line) => line.startsWith(name)),
    );
    expect([before, own, behind]).toEqual([before, own, behind].sort((a = 0, b = 0) => a - b));
  });

  test('a bare "Alibaba Cloud" means both, said so', () => {
    const reply = ask('Alibaba Cloud: do you use cookies?');
    const providers = ['alibaba-cloud-intl', 'alibaba-cloud-cn'];
    expect(reply.body).toContainEqual({ kind: 'note', says: { reason: 'family', name: 'Alibaba Cloud', providers } });
    expect(reply.text).toContain(
      '"Alibaba Cloud" has two policies here, so both are shown: Alibaba Cloud International, Alibaba Cloud China.',
    );
  });

  test('"the others" are all but the one named', () => {
    const { citations, silent } = ask('not AWS, the others: cookies');
    const spoken = new Set([...citations.map(({ provider }) => provider), ...silent]);
    expect([...spoken].sort()).toEqual(POLICY_IDS.filter((id) => id !== 'aws').sort());
  });

  test('"AWS and the others" are all, with AWS', () => {
    const { citations, silent } = ask('AWS and the others: cookies');
    expect([...new Set([...citations.map(({ provider }) => provider), ...silent])].sort()).toEqual(
      [...POLICY_IDS].sort(),
    );
  });

  test.each(['the Chinese ones: cookies', '国内厂商的cookie政策'])(
    'the Chinese ones are all but AWS: %s',
    (question) => {
      const { citations, silent } = ask(question);
      expect([...citations.map(({ provider }) => provider), ...silent]).not.toContain('aws');
    },
  );

  test('a provider that is not indexed is told beside those that are', () => {
    for (const question of ['AWS vs Azure: cookies', 'AWS, Huawei and Azure: cookies']) {
      const { body, text, citations } = ask(question);
      expect(body).toContainEqual({ kind: 'note', says: { reason: 'also-unknown', names: ['Microsoft Azure'] } });
      expect(text).toContain('I hold no policy of Microsoft Azure.');
      expect(citations.length).toBeGreaterThan(0);
    }
  });

  test('numbers its quotes one after the other', () => {
    const { citations } = ask('compare everyone on cookies');
    expect(citations.map(({ marker }) => marker)).toEqual(citations.map((_, i) => i + 1));
  });

  test('is silent as a whole where nobody says anything', () => {
    const reply = ask('for each provider: do they pay interest on personal data?');
    if (reply.citations.length === 0) expect(reply).toMatchObject({ kind: 'silent', silent: [...POLICY_IDS] });
  });
});

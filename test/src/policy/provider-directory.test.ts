import { describe, expect, test } from 'vitest';
import type { PolicyRecord } from '../../../src/policy/policy.ts';
import { type NamedProviders, ProviderDirectory } from '../../../src/policy/provider-directory.ts';
import { tokensOf } from '../../../src/text/tokens.ts';
import { allSeeds } from '../../support/seeds.ts';

const five = allSeeds().map(({ record }) => record);
const directory = new ProviderDirectory(five);
const find = (text: string, within: ProviderDirectory = directory): NamedProviders => within.find(tokensOf(text));

const [INTL, CN, AWS, HUAWEI, KINGSOFT] = [
  'alibaba-cloud-intl',
  'alibaba-cloud-cn',
  'aws',
  'huawei-cloud',
  'kingsoft-cloud',
] as const;

/** A record of a provider with this name. */
const recordOf = (id: string, en: string, zh: string = en, aliases: readonly string[] = []): PolicyRecord => ({
  ...(five[0] as PolicyRecord),
  id,
  provider: id,
  names: { en, zh },
  aliases,
});

describe('ProviderDirectory, every name of the catalogue', () => {
  const names = five.flatMap(({ provider, id, names: { en, zh }, aliases }) =>
    [id, en, zh, ...aliases].map((name) => ({ name, provider })),
  );

  test.each(names)('$name is $provider', ({ name, provider }) => {
    for (const text of [
      name,
      `What does ${name} say on cookies?`,
      `请问${name}怎么处理cookie？`,
      name.toUpperCase(),
      name.toLowerCase(),
    ]) {
      expect({ text, ids: find(text).ids, unknown: find(text).unknown }).toEqual({
        text,
        ids: [provider],
        unknown: [],
      });
    }
  });
});

describe('ProviderDirectory', () => {
  test.each<[text: string, ids: string[]]>([
    ['hauwei cloud retention', [HUAWEI]],
    ['huwei retention', [HUAWEI]],
    ['Huaweii', [HUAWEI]],
    ['kingsfot', [KINGSOFT]],
    ['kindsoft cloud', [KINGSOFT]],
    ['kingsof cloud', [KINGSOFT]],
    ['amazn cookies', [AWS]],
    ['alibba cloud', [INTL, CN]],
    ['alibabba', [INTL, CN]],
    ['Alibab cloud', [INTL, CN]],
    ['aliyum retention', [CN]],
  ])('recognises a misspelling: %s', (text, ids) => {
    expect(find(text).ids).toEqual(ids);
  });

  test.each([
    'Is there a king of soft drinks in the cloud?',
    'how aware are they of threats',
    'amazing amazement',
    'I live in Hawaii',
    'a library of aliases',
    'all about aliens',
    'we saw laws',
    'hardware and software',
    '云计算 山 金子',
    'constructor __proto__ toString',
    '',
  ])('takes no other words for a name: %j', (text) => {
    expect(find(text)).toMatchObject({ ids: [], family: [], unknown: [] });
  });

  test.each<[text: string, family: string]>([
    ['Alibaba Cloud retention', 'Alibaba Cloud'],
    ['Alibaba cookies', 'Alibaba'],
    ['阿里云 cookie', '阿里云'],
    ['阿里的隐私政策', '阿里'],
  ])('knows the name of a family: %s', (text, family) => {
    expect(find(text)).toMatchObject({ ids: [INTL, CN], family: [family], unknown: [] });
  });

  test.each<[text: string, ids: string[]]>([
    ['Alibaba Cloud International', [INTL]],
    ['Alibaba Cloud China', [CN]],
    ['阿里云国际站', [INTL]],
    ['阿里云(aliyun.com)', [CN]],
    ['阿里云的alibabacloud.com', [INTL]],
    ['Alibaba Cloud International and Alibaba Cloud China', [INTL, CN]],
  ])('of a family takes the member that is named: %s', (text, ids) => {
    expect(find(text)).toMatchObject({ ids, family: [] });
  });

  test('gives several in order of mention, each once', () => {
    expect(find('Kingsoft, AWS, 华为云 and Amazon again').ids).toEqual([KINGSOFT, AWS, HUAWEI]);
  });

  test.each<[text: string, unknown: string[]]>([
    ['Azure retention', ['Microsoft Azure']],
    ['google cloud and Tencent', ['Google Cloud', 'Tencent Cloud']],
    ['腾讯云会出售数据吗', ['Tencent Cloud']],
    ['OpenAI or ChatGPT', ['OpenAI']],
    ['谷歌云和百度云', ['Google Cloud', 'Baidu AI Cloud']],
    ['Oracle Cloud', ['Oracle Cloud']],
  ])('knows names that are not indexed: %s', (text, unknown) => {
    expect(find(text)).toMatchObject({ ids: [], unknown });
  });

  test('tells indexed names from others in one question', () => {
    expect(find('AWS vs Azure vs 华为云')).toMatchObject({ ids: [AWS, HUAWEI], unknown: ['Microsoft Azure'] });
  });

  test('takes a provider that is indexed for itself, though others know its name as not indexed', () => {
    const oracle = new ProviderDirectory([recordOf('oracle-cloud', 'Oracle Cloud')]);
    expect(find('Oracle Cloud cookies', oracle)).toMatchObject({ ids: ['oracle-cloud'], unknown: [] });
    expect(find('oracle-cloud cookies', oracle)).toMatchObject({ ids: ['oracle-cloud'], unknown: [] });
  });

  test('tells which words are the name', () => {
    expect([...find('does Kingsoft Cloud sell data').tokens].sort()).toEqual([1, 2]);
    expect([...find('华为云的').tokens].sort()).toEqual([0, 1, 2]);
  });

  test('makes no family of a first word that many names share', () => {
    const many = new ProviderDirectory(Array.from({ length: 6 }, (_, i) => recordOf(`provider-${i}`, `Provider ${i}`)));
    expect(find('Provider retention', many)).toMatchObject({ ids: [], family: [] });
    expect(find('Provider 3 retention', many).ids).toEqual(['provider-3']);
  });

  test('makes a family of few names that begin alike', () => {
    const two = new ProviderDirectory([
      recordOf('acme-eu', 'Acme Europe', '埃克美欧洲'),
      recordOf('acme-us', 'Acme America', '埃克美美国'),
    ]);
    expect(find('Acme Europe', two)).toMatchObject({ ids: ['acme-eu'], family: [] });
    expect(find('埃克美的政策', two)).toMatchObject({ ids: ['acme-eu', 'acme-us'], family: ['埃克美'] });
  });

  test.each(['constructor', '__proto__', 'toString', 'a(b|c)...d', '=US', '(((', '...', '|'])(
    'takes a provider called %j without harm',
    (name) => {
      const odd = new ProviderDirectory([recordOf('odd', name), recordOf('acme', 'Acme Limited')]);
      expect(find('Acme Limited cookies', odd).ids).toContain('acme');
    },
  );

  test('works without any record', () => {
    expect(find('AWS and Azure', new ProviderDirectory([]))).toMatchObject({ ids: [], unknown: ['Microsoft Azure'] });
  });
});

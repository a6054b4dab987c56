import { beforeAll, describe, expect, test } from 'vitest';
import { answerLine } from '../../../src/chat/answer-line.ts';
import { wording } from '../../../src/compose/wording.ts';
import { type Corpus, openCorpus } from '../../../src/retrieve/corpus.ts';
import { fiveIndexed, fivePolicies } from '../five-policies.ts';
import { openRoom } from './chat-room.ts';

const HELD = ['aws', 'kingsoft-cloud'];
const NOT_HELD = /Huawei|Alibaba|华为|阿里/u;

let corpus: Corpus;
/** A corpus of two providers only. */
let two: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
  const { policies, texts } = await fiveIndexed();
  const held = policies.filter(({ record }) => HELD.includes(record.provider));
  two = openCorpus(held, texts);
});

const HAN = /\p{Script=Han}/u;

describe('a message without letters', () => {
  test.each(['？？？', '？', '。。。', '！！', '……？'])('%s is answered in Chinese', async (text) => {
    expect(await (await openRoom()).ask(text)).toMatch(HAN);
    expect(answerLine(corpus, text, null, { annotations: true }).reply.language).toBe('zh');
  });

  test.each(['???', '?', '...', '👍'])('%s is answered in English', async (text) => {
    expect(await (await openRoom()).ask(text)).not.toMatch(HAN);
  });
});

describe('a command named in Chinese', () => {
  test.each(['/帮助', '／帮助', '/政策', '/关于', '/隐私', '/忘记', '/原文 1', '/联系', '/比较', '/联系 服务商：aws'])(
    '%s is answered in Chinese',
    async (text) => {
      const reply = await (await openRoom()).say(text);
      expect(reply?.language).toBe('zh');
    },
  );

  test.each(['/help', '/policies', '/contact', '/source 1'])('and in English, %s, in English', async (text) => {
    const reply = await (await openRoom()).say(text);
    expect(reply?.language).toBe('en');
  });
});

describe('examples in replies', () => {
  test.each(['help', 'what can you do', '???', '/help', '帮助', '？', '/帮助', '/ask', '/compare', 'hm'])(
    'to "%s" name only providers whose policies are held',
    async (text) => {
      const { ask } = await openRoom({ corpus: two });
      expect(await ask(text)).not.toMatch(NOT_HELD);
    },
  );

  test('are left out where no policy is held', () => {
    const none = { provider: null, other: null };
    for (const language of ['en', 'zh'] as const) {
      expect(wording[language].clarify('', none)).not.toMatch(/null|undefined|例如|example/u);
      expect(wording[language].abilities('', none)).not.toMatch(/null|undefined/u);
    }
  });
});

describe('Chinese sentences', () => {
  test('have a space between Chinese and Latin words', () => {
    const { answer, silent, contacts, noContact, unknownProvider, nobodyNamed, clarify } = wording.zh;
    const texts = [
      answer('Booking.com', ''),
      silent('AWS'),
      contacts('AWS', null),
      noContact('AWS', null),
      unknownProvider('Tencent Cloud', ''),
      nobodyNamed('AWS'),
      clarify('', { provider: 'AWS', other: null }),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/[A-Za-z]\p{Script=Han}|\p{Script=Han}[A-Za-z]/u);
      expect(text).not.toMatch(/^\s|[，：“]\s/u);
    }
  });
});

describe('a command of conversations on the command line', () => {
  test.each(['/policies', '/source 1', '/privacy', '/forget', '/about'])('%s gets a hint', (line) => {
    const { reply } = answerLine(corpus, line, null, { annotations: true });
    expect(reply).toMatchObject({ kind: 'clarify', citations: [] });
    expect(reply.text).toMatch(/is a command of conversations: .*npm start/);
  });

  test('/政策 gets it in Chinese', () => {
    expect(answerLine(corpus, '/政策', null, { annotations: true }).reply.text).toContain('对话中的命令');
  });
});

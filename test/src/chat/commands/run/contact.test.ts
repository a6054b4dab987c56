import { describe, expect, test } from 'vitest';
import { openRoom } from '../../chat-room.ts';

const KNOWN = 'Alibaba Cloud International, Alibaba Cloud China, AWS, Huawei Cloud, Kingsoft Cloud';

describe('/contact', () => {
  test.each([
    ['/contact aws brazil', 'aws-brasil-privacy@amazon.com'],
    ['/contact provider:aws jurisdiction:Korea kind:phone', '(02) 735 6888'],
    ['/contact huawei email', 'dpo.sg@huawei.com'],
    ['/contact hauwei', 'dpo.sg@huawei.com'],
    ['/联系 金山云 电话', '400-1070-808'],
    ['/contact kingsoft', 'KC_Privacy@kingsoft.com'],
  ])('%s gives %s', async (text, value) => {
    const room = await openRoom();
    const reply = await room.say(text);
    expect(reply?.kind).toBe('contacts');
    expect(reply?.parts.flatMap((part) => (part.kind === 'contact' ? [part.contact.value] : []))).toContain(value);
  });

  test.each([
    ['/contact aws korea phone', 'phone'],
    ['/contact kingsoft kind:phone', 'phone'],
    ['/contact kingsoft email', 'email'],
    ['/联系 金山云 地址', 'address'],
    ['/contact huawei kind:url', 'url'],
  ])('%s gives that kind alone', async (text, wanted) => {
    const reply = await (await openRoom()).say(text);
    const kinds = reply?.parts.flatMap((part) => (part.kind === 'contact' ? [part.contact.kind] : [])) ?? [];
    expect(new Set(kinds.filter((kind) => kind !== 'organisation'))).toEqual(new Set([wanted]));
  });

  test('options of a platform find the same as the words', async () => {
    const [typed, chosen] = [await openRoom(), await openRoom()];
    const options = { provider: 'aws', jurisdiction: 'korea', kind: 'phone' };
    const [one, other] = [
      await typed.ask('/contact aws korea phone'),
      await chosen.ask('/contact', { isCommand: true, options }),
    ];
    expect(other).toBe(one);
  });

  test('takes the provider that was spoken of', async () => {
    const room = await openRoom();
    await room.ask('Does AWS sell my data?');
    expect(await room.ask('/contact korea')).toContain('aws-korea-privacy@amazon.com');
  });

  test('asks whose, with examples, where nobody was spoken of', async () => {
    expect(await (await openRoom()).ask('/contact')).toMatch(
      new RegExp(`^Whose contacts\\? I hold the policies of ${KNOWN}.*\\n/contact `),
    );
    expect(await (await openRoom()).ask('/contact brazil')).toContain('Whose contacts?');
  });

  test.each([
    ['/contact google', 'Google Cloud'],
    ['/contact foobar', '“foobar”'],
    ['/contact provider:foobar', '“foobar”'],
  ])('%s lists those that are indexed', async (text, name) => {
    expect(await (await openRoom()).ask(text)).toBe(`I hold no policy of ${name}. I can quote those of ${KNOWN}.`);
  });

  test('of a name that is nearly right suggests it', async () => {
    expect(await (await openRoom()).ask('/contact provider:Kigsft')).toContain('Did you mean Kingsoft Cloud?');
  });

  test('of a place that is nearly right suggests it', async () => {
    expect(await (await openRoom()).ask('/contact aws jurisdiction:Brazzil')).toContain('Did you mean Brazil?');
  });

  test.each([
    ['speaks the language of the person where a name does not tell', { language: 'zh' as const }, '政策中的联系方式'],
    ['speaks English else', {}, "Contacts in AWS's policy"],
  ])('%s', async (_, more, said) => expect(await (await openRoom()).ask('/contact aws', more)).toContain(said));
});

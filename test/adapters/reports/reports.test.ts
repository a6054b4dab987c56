import { expect, test } from 'vitest';
import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import type { PostReport } from '../../../src/chat/subscriptions/create-reports.ts';
import { findChanged, seenNow } from '../../../src/chat/subscriptions/find-changed.ts';
import { plainText } from '../../../src/compose/draw/plain-text.ts';
import { LATER, openFolders, openProcess } from './open-subscribed.ts';

/** Takes reports; each is posted unless `how` says otherwise. */
function openChannel(how: Awaited<ReturnType<PostReport>> = 'posted') {
  const posts: { readonly place: string; readonly reply: ChatReply }[] = [];
  const post: PostReport = async (place, reply) => {
    posts.push({ place, reply });
    return how;
  };
  return { posts, post, read: () => posts.map(({ reply }) => plainText(reply)).join('\n') };
}

test('a subscribed channel is told what has changed, before and after, with the words marked', async () => {
  const { say, change, responder } = await openProcess(openFolders());
  expect(await say('/subscribe Acme')).toContain('From now on I post here what changes in the documents of acme.');
  expect(await say('/subscribe')).toContain('This channel gets the changes of: acme.');
  const { posts, post, read } = openChannel();
  await responder.reportChanges('chat', post);
  expect(posts).toEqual([]);
  await change(LATER);
  await responder.reportChanges('chat', post);
  expect(posts).toMatchObject([{ place: 'C1', reply: { isPrivate: false, actions: [] } }]);
  expect(read()).toContain('Clauses: 0 added, 0 removed, ');
  expect(read()).toMatch(/Before \(acme\.txt \(until \d{4}-\d\d-\d\d\):\d+\):/);
  expect(read()).toMatch(/After \(acme\.txt:\d+\):/);
  const passages = posts[0]?.reply.parts.flatMap((part) => (part.kind === 'passage' ? [part.runs] : [])) ?? [];
  const marked = passages.map((runs) => runs.flatMap(({ style, text }) => (style === 'mark' ? [text.trim()] : [])));
  expect(marked).toEqual(expect.arrayContaining([['two'], ['nine']]));
});

test('each change is told once, by one of two processes, and not again after a restart', async () => {
  const folders = openFolders();
  const [one, two] = [await openProcess(folders), await openProcess(folders)];
  await one.say('/subscribe Acme');
  const { posts, post } = openChannel();
  const isReadByBoth = new Promise<void>((resolve) => two.onChange(resolve));
  await one.change(LATER);
  await isReadByBoth;
  await Promise.all([one, two, one, two].map(({ responder }) => responder.reportChanges('chat', post)));
  expect(posts).toHaveLength(1);
  await Promise.all([one.close(), two.close()]);
  const again = await openProcess(folders);
  await again.responder.reportChanges('chat', post);
  expect(posts).toHaveLength(1);
});

test('what changed while no process ran is told at the next start', async () => {
  const folders = openFolders();
  const before = await openProcess(folders);
  await before.say('/subscribe Acme');
  await before.change(LATER);
  await before.close();
  const { read, post } = openChannel();
  await (await openProcess(folders)).responder.reportChanges('chat', post);
  expect(read()).toContain('nine');
});

test('a change after a change is told by itself', async () => {
  const { say, change, responder } = await openProcess(openFolders());
  await say('/subscribe Acme');
  const { posts, post } = openChannel();
  for (const text of [LATER, LATER.replace('nine', 'ten')]) {
    await change(text);
    await responder.reportChanges('chat', post);
  }
  expect(posts).toHaveLength(2);
  expect(plainText(posts[1]?.reply ?? expect.fail())).not.toContain('for two years');
});

test('a process that has not read a change yet takes nothing back that another has told', async () => {
  const { corpus } = await openProcess(openFolders());
  expect(findChanged(corpus, 'acme', seenNow(corpus, 'acme'))).toEqual([]);
  expect(findChanged(corpus, 'acme', { acme: 'the hash of a later text' })).toBeNull();
});

test('a report that fails is kept for later', async () => {
  const { say, change, responder } = await openProcess(openFolders());
  await say('/subscribe Acme');
  await change(LATER);
  const [broken, { posts, post }] = [openChannel('failed'), openChannel()];
  for (const one of [broken.post, post]) await responder.reportChanges('chat', one);
  expect([broken.posts.length, posts.length]).toEqual([1, 0]);
});

test('a channel that is gone, switched off, or unsubscribed gets nothing', async () => {
  const { say, change, responder } = await openProcess(openFolders());
  await say('/subscribe Acme');
  await say('/settings answers:off');
  await change(LATER);
  const { posts, post } = openChannel('gone');
  await responder.reportChanges('chat', post);
  expect(posts).toEqual([]);
  await say('/settings answers:on');
  await responder.reportChanges('chat', post);
  expect(posts).toHaveLength(1);
  expect(await say('/subscribe')).toContain('subscribed to nobody');
  expect(await say('/unsubscribe Acme')).toContain('was not subscribed');
});

test('who does not administer the workspace subscribes to nothing, nor does a direct conversation', async () => {
  const { say } = await openProcess(openFolders());
  expect(await say('/subscribe Acme', { isAdministrator: async () => false })).toContain('Only those who administer');
  expect(await say('/subscribe Acme', { isDirect: true })).toContain('This is for channels');
  expect(await say('/subscribe Blorbify')).toContain('Blorbify');
  expect(await say('/subscribe')).toContain('subscribed to nobody');
});

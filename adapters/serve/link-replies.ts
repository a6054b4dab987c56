import { policyOfClause } from '../../src/chat/commands/find-clause.ts';
import type { ChatPart, ChatReply } from '../../src/chat/reply/chat-reply.ts';
import type { Responder } from '../../src/chat/respond.ts';
import { parseSourceRef } from '../../src/compose/draw/source-ref.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import { createLinks, type SiteLinks } from './site/site-links.ts';

/**
 * A responder whose quotes link to the page of their clause, with the quoted part marked and at the version they are from.
 * @param publicUrl the public address of the pages; without one nothing changes
 */
export function linkReplies(responder: Responder, publicUrl: string | undefined, corpus: () => Corpus): Responder {
  if (!publicUrl) return responder;
  const links = createLinks(publicUrl.replace(/\/+$/, ''), null);
  const link = (reply: ChatReply | null) => reply && linkReply(reply, links, corpus());
  return {
    ...responder,
    respond: async (message) => link(await responder.respond(message)),
    share: (reply) => link(responder.share(reply)),
  };
}

const linkReply = (reply: ChatReply, links: SiteLinks, corpus: Corpus): ChatReply => ({
  ...reply,
  parts: reply.parts.map((part) => linkPart(part, links, corpus)),
});

function linkPart(part: ChatPart, links: SiteLinks, { policies }: Corpus): ChatPart {
  if (part.kind !== 'quote') return part;
  const { place } = part.quote;
  const ref = parseSourceRef(place.source);
  if (!ref) return part;
  // The id of an older version names it already; of the current one its hash does.
  const sha256 = policies.find(({ id }) => id === policyOfClause(ref.clause))?.record.sha256 ?? null;
  const page = links.clause({ id: ref.clause, sha256, span: ref.span });
  return { ...part, quote: { ...part.quote, place: { ...place, page } } };
}

import { replySources } from '../../compose/draw/reply-sources.ts';
import type { Citation, Reply } from '../../compose/reply.ts';
import { findCited } from '../../retrieve/cited-policy.ts';
import type { Corpus } from '../../retrieve/corpus.ts';
import type { Language } from '../../text/language.ts';
import type { ChatReply } from '../reply/chat-reply.ts';
import { chatWording } from '../reply/chat-wording.ts';
import { type ErrorReport, reportError } from '../reply/error-report.ts';
import { evidenceText } from '../reply/evidence-text.ts';
import { humanAction } from '../reply/human-action.ts';
import { noticeReply } from '../reply/notice-reply.ts';
import type { Hasher } from './hasher.ts';
import { Recent, type RecentLimits } from './recent.ts';
import type { ChatState } from './state.ts';

/** A person's vote on a reply. */
export interface Vote {
  readonly person: string;
  readonly workspace?: string;
  /** Id of the reply. */
  readonly reply: string;
  readonly helpful: boolean;
  /** The person's own words; kept only where the operator has switched that on. */
  readonly reason?: string;
  readonly language: Language;
  /** True where the persons whom the operator has named can be called in on the answer. */
  readonly handsOver?: boolean;
}

/** Actions on a reply that has been given. */
export interface RecentReplies {
  /** Keeps a vote and thanks for it. Never rejects. */
  readonly saveFeedback: (vote: Vote) => Promise<ChatReply>;
  /** The reply for everybody to see; null where it is not in memory any more, or quotes what no document says now. */
  readonly share: (reply: string) => ChatReply | null;
  /** Its quotes as plain text for a ticket; null as for `share`, and where it quotes nothing. */
  readonly evidence: (reply: string) => string | null;
}

/** The same with what the responder needs to fill it. */
interface ReplyKeeper extends RecentReplies {
  readonly idOf: (message: string) => string;
  readonly referenceOf: (message: string) => string;
  readonly keep: (chat: ChatReply, reply: Reply, asked: AskedQuestion) => void;
  /** Forgets the replies to a person, or to all persons of a workspace. */
  readonly forget: (owner: string) => void;
  /** Drops the replies that have been in memory for too long. */
  readonly sweep: () => void;
}

/** Who has asked what, in words. */
export interface AskedQuestion {
  readonly person: string;
  readonly question: string | null;
}

interface Kept {
  readonly chat: ChatReply;
  readonly citations: readonly Citation[];
  readonly at: number;
}

/** Number of characters of a reply's id, and of the reference of an error. */
const ID_LENGTH = 12;
const REFERENCE_LENGTH = 6;

/** Dependencies of the keeper of replies: a part of those of the responder. */
export interface RecentRepliesOptions {
  /** The corpus of the moment. */
  readonly corpus: Corpus;
  readonly state: ChatState;
  readonly hasher: Hasher;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: (report: ErrorReport) => void;
  readonly about: { readonly indexId: string };
  readonly privacy: { readonly storesText: boolean; readonly keepsQuestions?: boolean };
}

/** Keeps recent replies, so that they can be voted on, shared and taken as evidence. */
export function createRecentReplies(
  options: RecentRepliesOptions,
  limits: { readonly turns: RecentLimits; readonly replies: RecentLimits },
): ReplyKeeper {
  const { state, hasher, clock, log, privacy } = options;
  const recent = new Recent<Kept>(clock, limits.replies);
  /** Questions in words, for as long as the memory may have them: a bad vote keeps them where the operator wants that. */
  const questions = new Recent<string>(clock, limits.turns);
  const idOf = (message: string) => hasher('message', `reply ${message}`).slice(0, ID_LENGTH);
  const referenceOf = (message: string) =>
    hasher('message', `fault ${message} ${clock()}`)
      .replace(/[^a-z0-9]/giu, '')
      .slice(0, REFERENCE_LENGTH)
      .toUpperCase();
  /** A reply whose quotes the documents still hold. */
  const current = (reply: string): Kept | undefined => {
    const kept = recent.get(reply);
    return kept?.citations.every((citation) => isHeld(options.corpus, citation)) ? kept : undefined;
  };
  return {
    idOf,
    referenceOf,
    keep: (chat, reply, { person, question }) => {
      const citations = replySources(reply).all.filter((citation) => !reply.related.includes(citation));
      recent.put(chat.id, person, { chat, citations, at: clock() });
      if (privacy.keepsQuestions && question) questions.put(chat.id, person, question);
    },
    forget: (owner) => {
      recent.forget(owner);
      questions.forget(owner);
    },
    sweep: () => {
      recent.sweep();
      questions.sweep();
    },
    saveFeedback: async ({ person, workspace, reply, helpful, reason, language, handsOver = false }) => {
      const words = chatWording[language];
      try {
        const kept = privacy.storesText && reason?.trim() ? reason.trim() : null;
        const question = helpful ? null : questions.get(reply);
        await state.saveFeedback(hasher('person', person, workspace), {
          reply,
          helpful,
          reason: kept,
          ...(question && { question }),
        });
        const thanks = noticeReply(reply, language, words.voted(helpful));
        return handsOver && !helpful ? { ...thanks, actions: [humanAction(reply, language)] } : thanks;
      } catch (error) {
        const reference = referenceOf(reply);
        log(reportError(error, reference, reason ?? ''));
        return noticeReply(reply, language, words.failed(reference));
      }
    },
    share: (reply) => {
      const chat = current(reply)?.chat;
      return chat ? { ...chat, isPrivate: false, actions: chat.actions.filter(({ kind }) => kind !== 'share') } : null;
    },
    evidence: (reply) => {
      const kept = current(reply);
      if (!kept || kept.citations.length === 0) return null;
      const numbered = kept.citations.map((citation, i) => ({ ...citation, marker: i + 1 }));
      const { corpus, about } = options;
      return evidenceText(numbered, { corpus, language: kept.chat.language, indexId: about.indexId, at: kept.at });
    },
  };
}

/** True for a quote of a policy that is held, in the words of its document. */
const isHeld = (corpus: Corpus, { policy, quote }: Citation): boolean =>
  findCited(corpus, policy)?.check.holds(quote) ?? false;

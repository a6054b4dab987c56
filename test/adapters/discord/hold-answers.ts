import type { Responder } from '../../../src/chat/respond.ts';

/** Answers that are held back until `release`. */
export interface HeldAnswers {
  readonly wrap: (responder: Responder) => Responder;
  readonly release: () => void;
  /** Questions that have reached the responder. */
  readonly asked: readonly string[];
}

/** Wraps a responder so that the bot gets no answer before `release`. */
export function holdAnswers(): HeldAnswers {
  const asked: string[] = [];
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    asked,
    release: () => release(),
    wrap: (responder) => ({
      ...responder,
      respond: async (message) => {
        asked.push(message.text);
        await released;
        return responder.respond(message);
      },
    }),
  };
}

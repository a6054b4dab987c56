import type { Responder } from '../../../src/chat/respond.ts';

/** Answers that are held back until they are let go. */
export interface HeldAnswers {
  readonly wrap: (responder: Responder) => Responder;
  readonly release: () => void;
  /** Questions that have come to the responder. */
  readonly asked: readonly string[];
}

/** Stands between a bot and its responder: the bot waits for its answers until `release`. */
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

import type { Hasher } from './hasher.ts';
import type { MessageReference, OwedMessage } from './message-claims.ts';
import type { ChatState } from './state.ts';

/** The ids of a message, as in `ChatMessage`. */
export interface MessageIds {
  readonly id: string;
  readonly workspace?: string;
}

/** How replies reach people through crashes: none is sent twice, and none is forgotten. */
export interface Deliveries {
  /** Writes down that somebody waits for an answer, before the question itself can be passed to `respond`. */
  readonly note: (
    message: MessageIds & { readonly person: string; readonly reference: MessageReference },
  ) => Promise<void>;
  /**
   * Sends the reply to a message with a reference. Nothing is sent where another process has taken the message over.
   * @param send sends it, or gives up; not called again either way
   * @throws what `send` throws
   */
  readonly deliver: (message: MessageIds, send: () => Promise<void>) => Promise<void>;
  /** The same for telling somebody that there is no answer: if the message comes in again, it is answered after all. */
  readonly tell: (message: MessageIds, send: () => Promise<void>) => Promise<void>;
  /** Takes over the messages of this adapter that ended processes have left unanswered. */
  readonly takeOwed: (adapter: string) => Promise<readonly OwedMessage[]>;
}

/** Makes the deliveries of a responder. */
export function createDeliveries({
  state,
  hasher,
}: {
  readonly state: ChatState;
  readonly hasher: Hasher;
}): Deliveries {
  const keyOf = ({ id, workspace }: MessageIds): string => hasher('message', id, workspace);
  const finish =
    (how: 'answered' | 'told'): Deliveries['deliver'] =>
    async (message, send) => {
      const key = keyOf(message);
      if (!(await state.beginDelivery(key))) return;
      try {
        await send();
      } finally {
        await state.settle(key, how);
      }
    };
  return {
    note: (message) => {
      const person = hasher('person', message.person, message.workspace);
      return state.note(keyOf(message), { ...message.reference, person });
    },
    deliver: finish('answered'),
    tell: finish('told'),
    takeOwed: (adapter) => state.takeOwed(adapter),
  };
}

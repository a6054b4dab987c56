import type { Settlement } from '../../src/chat/memory/message-claims.ts';
import type { ChatState, Forgotten } from '../../src/chat/memory/state.ts';
import type { Deletion } from './pending-deletions.ts';
import type { OpenStore, StateStore } from './state-store.ts';

/** How long (ms) to wait before what deleted rows have left is removed again. */
const CLEAN_AGAIN_MS = 60_000;

const REMAINS: Deletion = { kind: 'remains', hash: '' };
/** Settled messages to write later, at most. */
const MAX_TO_SETTLE = 5_000;

/** The parts of a state with a fallback. */
export interface FallbackOptions {
  /** Where the state is kept; it is opened again after each failure. */
  readonly store: Omit<StateStore, 'place' | 'key' | 'explain'>;
  /** Creates the state that is used while the store cannot be: a new, empty one each time. */
  readonly createSubstitute: () => ChatState;
  /** Receives the error once when the store cannot be used, and again only after a sweep has succeeded in between. */
  readonly report: (error: unknown) => void;
  /** Called when the database was deleted or replaced while in use; it is then opened again. */
  readonly reportLoss: () => void;
  /** Called when what deleted rows have left could not be removed yet. */
  readonly reportRemains: () => void;
  readonly now: () => number;
}

/** What a method has returned, and whether it came from the store and not from the substitute. */
interface Used<T> {
  readonly value: T;
  readonly isStored: boolean;
}

/**
 * A state in a store that never fails. While the store cannot be used it continues in memory, and it returns to the store as
 * soon as possible. What was in memory is dropped then; persons and workspaces that asked meanwhile to be forgotten are
 * deleted from the store first.
 */
export class StateWithFallback implements ChatState {
  readonly #options: FallbackOptions;
  #open: OpenStore | null = null;
  #opening: Promise<OpenStore | null> | null = null;
  #substitute: ChatState;
  #retryAt = Number.NEGATIVE_INFINITY;
  #hasFailed = false;
  #reported = false;
  #closed = false;
  /** Whether deleted rows may still stand in the store, and when that is tried again. */
  #hasRemains = false;
  #cleaning: NodeJS.Timeout | null = null;
  /** Messages that were settled while the store could not be used: it may still have them as owed. */
  readonly #toSettle = new Map<string, Settlement>();

  constructor(options: FallbackOptions) {
    this.#options = options;
    this.#substitute = options.createSubstitute();
  }

  /** Whether the state is in the store at the moment. */
  isPersistent(): boolean {
    return this.#open !== null;
  }

  readonly note: ChatState['note'] = (...args) => this.#call((state) => state.note(...args));
  readonly claim: ChatState['claim'] = (...args) => this.#call((state) => state.claim(...args));
  readonly beginDelivery: ChatState['beginDelivery'] = (message) => this.#call((state) => state.beginDelivery(message));
  readonly takeOwed: ChatState['takeOwed'] = (adapter) => this.#call((state) => state.takeOwed(adapter));
  readonly recall: ChatState['recall'] = (conversation) => this.#call((state) => state.recall(conversation));
  readonly remember: ChatState['remember'] = (...args) => this.#call((state) => state.remember(...args));
  readonly count: ChatState['count'] = (quota, windowMs) => this.#call((state) => state.count(quota, windowMs));
  readonly countAnswer: ChatState['countAnswer'] = (answer) => this.#call((state) => state.countAnswer(answer));
  readonly readTallies: ChatState['readTallies'] = (since) => this.#call((state) => state.readTallies(since));
  readonly takeMark: ChatState['takeMark'] = (...args) => this.#call((state) => state.takeMark(...args));
  readonly releaseMark: ChatState['releaseMark'] = (...args) => this.#call((state) => state.releaseMark(...args));
  readonly saveFeedback: ChatState['saveFeedback'] = (...args) => this.#call((state) => state.saveFeedback(...args));

  readonly readSettings: ChatState['readSettings'] = (places) => this.#call((state) => state.readSettings(places));
  readonly saveSettings: ChatState['saveSettings'] = (...args) => this.#call((state) => state.saveSettings(...args));

  readonly subscribe: ChatState['subscribe'] = (subscription) => this.#call((state) => state.subscribe(subscription));
  readonly unsubscribe: ChatState['unsubscribe'] = (...args) => this.#call((state) => state.unsubscribe(...args));
  readonly subscribedTo: ChatState['subscribedTo'] = (place) => this.#call((state) => state.subscribedTo(place));
  readonly subscriptions: ChatState['subscriptions'] = (adapter) => this.#call((state) => state.subscriptions(adapter));
  readonly beginReport: ChatState['beginReport'] = (...args) => this.#call((state) => state.beginReport(...args));
  readonly endReport: ChatState['endReport'] = (...args) => this.#call((state) => state.endReport(...args));

  readonly settle: ChatState['settle'] = async (message, how) => {
    const { isStored } = await this.#use((state) => state.settle(message, how));
    if (isStored || this.#toSettle.size >= MAX_TO_SETTLE) return;
    this.#toSettle.set(message, how);
    const open = this.#open; // opened meanwhile
    if (open) await this.#settleRest(open).catch((error) => this.#fail(error, open));
  };

  readonly forget: ChatState['forget'] = (person) =>
    this.#forget({ kind: 'person', hash: person }, (state) => state.forget(person));

  readonly forgetWorkspace: ChatState['forgetWorkspace'] = (workspace) =>
    this.#forget({ kind: 'workspace', hash: workspace }, (state) => state.forgetWorkspace(workspace));

  readonly sweep: ChatState['sweep'] = async () => {
    this.#options.store.removeAside('sweep');
    const { isStored } = await this.#use((state) => state.sweep());
    if (!isStored) return;
    this.#reported = false;
    if (this.#hasRemains) await this.#cleanUp();
  };

  readonly close: ChatState['close'] = async () => {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#cleaning) clearTimeout(this.#cleaning);
    await this.#opening;
    const open = this.#open;
    this.#open = null;
    await open?.state.close().catch(() => undefined); // at worst the write-ahead log stays beside the file
  };

  /** Deletes rows now, or writes down that they are to be deleted: before the store is opened again, which carries that out. */
  async #forget(deletion: Deletion, method: (state: ChatState) => Promise<Forgotten>): Promise<Forgotten> {
    const { store } = this.#options;
    store.removeAside('forget');
    for (;;) {
      const open = (await this.#current()) ?? (await this.#opening);
      if (!open) break;
      try {
        const forgotten = await method(open.state);
        return (await this.#cleanUp()) ? forgotten : { ...forgotten, outstanding: this.#note(REMAINS) };
      } catch (error) {
        await this.#fail(error, open);
      }
    }
    const outstanding = store.exists() ? { outstanding: this.#note(deletion) } : {};
    return { ...(await method(this.#substitute)), ...outstanding };
  }

  #note(deletion: Deletion): Forgotten['outstanding'] {
    return this.#options.store.pending.add(deletion) ? 'noted' : 'unnoted';
  }

  /** Removes what deleted rows have left in the store; true when nothing is left. */
  async #cleanUp(): Promise<boolean> {
    const isClean = await this.#open?.clean().catch(() => false);
    if (isClean) {
      if (this.#hasRemains) this.#options.store.pending.clear();
      this.#hasRemains = false;
      return true;
    }
    if (!this.#hasRemains) this.#options.reportRemains();
    this.#hasRemains = true;
    this.#cleaning ??= setTimeout(() => {
      this.#cleaning = null;
      if (this.#open) void this.#cleanUp();
    }, CLEAN_AGAIN_MS).unref();
    return false;
  }

  async #call<T>(method: (state: ChatState) => Promise<T>): Promise<T> {
    return (await this.#use(method)).value;
  }

  async #use<T>(method: (state: ChatState) => Promise<T>): Promise<Used<T>> {
    const open = await this.#current();
    try {
      if (open) return { value: await method(open.state), isStored: true };
    } catch (error) {
      await this.#fail(error, open);
    }
    return { value: await method(this.#substitute), isStored: false };
  }

  /** The store, opened when necessary; null while it cannot be used. */
  async #current(): Promise<OpenStore | null> {
    if (this.#open && !this.#open.inPlace()) {
      this.#options.reportLoss();
      await this.#release();
    }
    if (this.#open || this.#closed) return this.#open;
    if (this.#options.now() >= this.#retryAt) this.#opening ??= this.#openStore();
    const mayWait = !this.#hasFailed || !this.#options.store.opensInBackground;
    return this.#opening && mayWait ? this.#opening : null;
  }

  async #openStore(): Promise<OpenStore | null> {
    let open: OpenStore | null = null;
    try {
      open = await this.#options.store.open();
      await this.#catchUp(open);
      this.#open = open;
      this.#hasFailed = false;
      this.#substitute = this.#options.createSubstitute();
      if (this.#hasRemains) await this.#cleanUp();
    } catch (error) {
      if (this.#open === null) await open?.release().catch(() => undefined);
      await this.#fail(error, this.#open);
    } finally {
      this.#opening = null;
    }
    return this.#open;
  }

  /** Carries out in the store what was promised while it could not be used. */
  async #catchUp(open: OpenStore): Promise<void> {
    const deletions = this.#options.store.pending.list();
    for (const { kind, hash } of deletions) {
      if (kind === 'person') await open.state.forget(hash);
      if (kind === 'workspace') await open.state.forgetWorkspace(hash);
    }
    if (deletions.length > 0) this.#hasRemains = true;
    await this.#settleRest(open);
  }

  async #settleRest({ state }: OpenStore): Promise<void> {
    for (let [next] = this.#toSettle; next; [next] = this.#toSettle) {
      await state.settle(...next);
      this.#toSettle.delete(next[0]);
    }
  }

  /** @param failed the store that failed; nothing is done where another one has been opened since */
  async #fail(error: unknown, failed: OpenStore | null): Promise<void> {
    if (this.#closed || failed !== this.#open) return;
    if (!this.#reported) this.#options.report(error);
    this.#reported = true;
    this.#hasFailed = true;
    this.#retryAt = this.#options.now() + this.#options.store.retryAfterMs;
    await this.#release();
  }

  async #release(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.release().catch(() => undefined); // it cannot be used anyway
  }
}

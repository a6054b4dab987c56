import type { Settlement } from '../../src/chat/memory/message-claims.ts';
import type { ChatState, Forgotten } from '../../src/chat/memory/state.ts';
import type { StateFile } from './open-state-file.ts';
import type { Deletion } from './pending-deletions.ts';
import type { StateFolder } from './state-folder.ts';

/** How long the file is left alone after a failure: each attempt may block the process while it waits for a lock. */
const RETRY_AFTER_MS = 60_000;

const REMAINS: Deletion = { kind: 'remains', hash: '' };
/** Settled messages to write later, at most. */
const MAX_TO_SETTLE = 5_000;

/** The parts of a state with a fallback. */
export interface FallbackOptions {
  /** The folder of the file, which is opened again after each failure. */
  readonly folder: Pick<StateFolder, 'open' | 'exists' | 'pending' | 'removeAside'>;
  /** Creates the state that is used while the file cannot be: a new, empty one each time. */
  readonly createSubstitute: () => ChatState;
  /** Receives the error once when the file cannot be used, and again only after a sweep has succeeded in between. */
  readonly report: (error: unknown) => void;
  /** Called when the file was deleted or replaced while in use; it is then opened again. */
  readonly reportLoss: () => void;
  /** Called when deleted rows could not be overwritten in the file yet. */
  readonly reportRemains: () => void;
  readonly now: () => number;
}

/**
 * A state on the disk that never fails. While the file cannot be used it continues in memory, and it returns to the file as
 * soon as possible. What was in memory is dropped then; persons and workspaces that asked meanwhile to be forgotten are
 * deleted from the file first.
 */
export class StateWithFallback implements ChatState {
  readonly #options: FallbackOptions;
  #file: StateFile | null = null;
  #opening: Promise<StateFile | null> | null = null;
  #substitute: ChatState;
  #retryAt = Number.NEGATIVE_INFINITY;
  #reported = false;
  #closed = false;
  /** Whether deleted rows may still stand in the file, and when that is tried again. */
  #hasRemains = false;
  #cleaning: NodeJS.Timeout | null = null;
  /** Messages that were settled while the file could not be used: it may still have them as owed. */
  readonly #toSettle = new Map<string, Settlement>();

  constructor(options: FallbackOptions) {
    this.#options = options;
    this.#substitute = options.createSubstitute();
  }

  /** Whether the state is on the disk at the moment. */
  isPersistent(): boolean {
    return this.#file !== null;
  }

  readonly note: ChatState['note'] = (...args) => this.#use((state) => state.note(...args));
  readonly claim: ChatState['claim'] = (...args) => this.#use((state) => state.claim(...args));
  readonly beginDelivery: ChatState['beginDelivery'] = (message) => this.#use((state) => state.beginDelivery(message));
  readonly takeOwed: ChatState['takeOwed'] = (adapter) => this.#use((state) => state.takeOwed(adapter));
  readonly recall: ChatState['recall'] = (conversation) => this.#use((state) => state.recall(conversation));
  readonly remember: ChatState['remember'] = (...args) => this.#use((state) => state.remember(...args));
  readonly count: ChatState['count'] = (quota, windowMs) => this.#use((state) => state.count(quota, windowMs));
  readonly countAnswer: ChatState['countAnswer'] = (answer) => this.#use((state) => state.countAnswer(answer));
  readonly readTallies: ChatState['readTallies'] = (since) => this.#use((state) => state.readTallies(since));
  readonly takeMark: ChatState['takeMark'] = (...args) => this.#use((state) => state.takeMark(...args));
  readonly releaseMark: ChatState['releaseMark'] = (...args) => this.#use((state) => state.releaseMark(...args));
  readonly saveFeedback: ChatState['saveFeedback'] = (...args) => this.#use((state) => state.saveFeedback(...args));

  readonly readSettings: ChatState['readSettings'] = (places) => this.#use((state) => state.readSettings(places));
  readonly saveSettings: ChatState['saveSettings'] = (...args) => this.#use((state) => state.saveSettings(...args));

  readonly subscribe: ChatState['subscribe'] = (subscription) => this.#use((state) => state.subscribe(subscription));
  readonly unsubscribe: ChatState['unsubscribe'] = (...args) => this.#use((state) => state.unsubscribe(...args));
  readonly subscribedTo: ChatState['subscribedTo'] = (place) => this.#use((state) => state.subscribedTo(place));
  readonly subscriptions: ChatState['subscriptions'] = (adapter) => this.#use((state) => state.subscriptions(adapter));
  readonly beginReport: ChatState['beginReport'] = (...args) => this.#use((state) => state.beginReport(...args));
  readonly endReport: ChatState['endReport'] = (...args) => this.#use((state) => state.endReport(...args));

  readonly settle: ChatState['settle'] = async (message, how) => {
    await this.#use((state) => state.settle(message, how));
    if (!this.#file && this.#toSettle.size < MAX_TO_SETTLE) this.#toSettle.set(message, how);
  };

  readonly forget: ChatState['forget'] = (person) =>
    this.#forget({ kind: 'person', hash: person }, (state) => state.forget(person));

  readonly forgetWorkspace: ChatState['forgetWorkspace'] = (workspace) =>
    this.#forget({ kind: 'workspace', hash: workspace }, (state) => state.forgetWorkspace(workspace));

  readonly sweep: ChatState['sweep'] = async () => {
    this.#options.folder.removeAside('sweep');
    await this.#use((state) => state.sweep());
    if (!this.#file) return;
    this.#reported = false;
    if (this.#hasRemains) await this.#cleanUp();
  };

  readonly close: ChatState['close'] = async () => {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#cleaning) clearTimeout(this.#cleaning);
    await this.#opening;
    const file = this.#file;
    this.#file = null;
    await file?.state.close().catch(() => undefined); // at worst the write-ahead log stays beside the file
  };

  /** Deletes rows now, or writes down that they are to be deleted. */
  async #forget(deletion: Deletion, method: (state: ChatState) => Promise<Forgotten>): Promise<Forgotten> {
    const { folder } = this.#options;
    folder.removeAside('forget');
    const forgotten = await this.#use(method);
    if (this.#file) return (await this.#cleanUp()) ? forgotten : { ...forgotten, outstanding: this.#note(REMAINS) };
    return folder.exists() ? { ...forgotten, outstanding: this.#note(deletion) } : forgotten;
  }

  #note(deletion: Deletion): Forgotten['outstanding'] {
    return this.#options.folder.pending.add(deletion) ? 'noted' : 'unnoted';
  }

  /** Overwrites what deleted rows have left in the file; true when nothing is left. */
  async #cleanUp(): Promise<boolean> {
    const isClean = await this.#file?.clean().catch(() => false);
    if (isClean) {
      if (this.#hasRemains) this.#options.folder.pending.clear();
      this.#hasRemains = false;
      return true;
    }
    if (!this.#hasRemains) this.#options.reportRemains();
    this.#hasRemains = true;
    this.#cleaning ??= setTimeout(() => {
      this.#cleaning = null;
      if (this.#file) void this.#cleanUp();
    }, RETRY_AFTER_MS).unref();
    return false;
  }

  async #use<T>(method: (state: ChatState) => Promise<T>): Promise<T> {
    const file = await this.#current();
    try {
      if (file) return await method(file.state);
    } catch (error) {
      await this.#fail(error);
    }
    return method(this.#substitute);
  }

  /** The file, opened when necessary; null while it cannot be used. */
  async #current(): Promise<StateFile | null> {
    if (this.#file && !this.#file.inPlace()) {
      this.#options.reportLoss();
      await this.#release();
    }
    if (this.#file || this.#closed || this.#options.now() < this.#retryAt) return this.#file;
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async #open(): Promise<StateFile | null> {
    const { folder } = this.#options;
    try {
      this.#file = await folder.open();
      const deletions = folder.pending.list();
      for (const { kind, hash } of deletions) {
        if (kind === 'person') await this.#file.state.forget(hash);
        if (kind === 'workspace') await this.#file.state.forgetWorkspace(hash);
      }
      if (deletions.length > 0) {
        this.#hasRemains = true;
        await this.#cleanUp();
      }
      for (const [message, how] of this.#toSettle) await this.#file.state.settle(message, how);
      this.#toSettle.clear();
      this.#substitute = this.#options.createSubstitute();
    } catch (error) {
      await this.#fail(error);
    } finally {
      this.#opening = null;
    }
    return this.#file;
  }

  async #fail(error: unknown): Promise<void> {
    if (this.#closed) return;
    if (!this.#reported) this.#options.report(error);
    this.#reported = true;
    this.#retryAt = this.#options.now() + RETRY_AFTER_MS;
    await this.#release();
  }

  async #release(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.release().catch(() => undefined); // it cannot be used anyway
  }
}

import type { ChatState } from '../../src/chat/memory/state.ts';
import type { StateFile } from './database/open-state-file.ts';

/** So long after a failure the file is left alone: trying may block the process for a lock. */
const RETRY_MS = 60_000;

/** What a state with a fallback is made of. */
export interface FallbackOptions {
  /** Opens the file, again after each failure. */
  readonly open: () => Promise<StateFile>;
  /** Makes the state that stands in while the file is out of order: a fresh one each time. */
  readonly substitute: () => ChatState;
  /** Told once why the file cannot be used, and again only after it could be swept in between. */
  readonly report: (error: unknown) => void;
  /** Told when the file was deleted or replaced while in use; it is then opened anew. */
  readonly reportLoss: () => void;
  readonly now: () => number;
}

/**
 * A state on the disk that never fails: while its file is out of order it goes on in memory, and it goes back to the file
 * when that is mended. What was in memory stays there; persons who asked to be forgotten meanwhile are forgotten first.
 */
export class StateWithFallback implements ChatState {
  readonly #options: FallbackOptions;
  #file: StateFile | null = null;
  #opening: Promise<StateFile | null> | null = null;
  #substitute: ChatState;
  #retryAt = Number.NEGATIVE_INFINITY;
  #reported = false;
  #closed = false;
  readonly #toForget = new Set<string>();
  readonly #workspacesToForget = new Set<string>();

  constructor(options: FallbackOptions) {
    this.#options = options;
    this.#substitute = options.substitute();
  }

  /** Whether what is remembered now is on the disk. */
  isPersistent(): boolean {
    return this.#file !== null;
  }

  readonly firstSight: ChatState['firstSight'] = (key) => this.#use((state) => state.firstSight(key));
  readonly recall: ChatState['recall'] = (conversation) => this.#use((state) => state.recall(conversation));
  readonly remember: ChatState['remember'] = (...given) => this.#use((state) => state.remember(...given));
  readonly count: ChatState['count'] = (quota, windowMs) => this.#use((state) => state.count(quota, windowMs));
  readonly saveFeedback: ChatState['saveFeedback'] = (...given) => this.#use((state) => state.saveFeedback(...given));

  readonly forget: ChatState['forget'] = async (person) => {
    const forgotten = await this.#use((state) => state.forget(person));
    if (!this.#file) this.#toForget.add(person);
    return forgotten;
  };

  readonly forgetWorkspace: ChatState['forgetWorkspace'] = async (workspace) => {
    const forgotten = await this.#use((state) => state.forgetWorkspace(workspace));
    if (!this.#file) this.#workspacesToForget.add(workspace);
    return forgotten;
  };

  readonly sweep: ChatState['sweep'] = async () => {
    await this.#use((state) => state.sweep());
    if (this.#file) this.#reported = false;
  };

  readonly close: ChatState['close'] = async () => {
    if (this.#closed) return;
    this.#closed = true;
    await this.#opening;
    const file = this.#file;
    this.#file = null;
    await file?.state.close().catch(() => undefined); // at the worst the log stays beside the file
  };

  async #use<T>(method: (state: ChatState) => Promise<T>): Promise<T> {
    const file = await this.#current();
    try {
      if (file) return await method(file.state);
    } catch (error) {
      await this.#fail(error);
    }
    return method(this.#substitute);
  }

  /** The file to use now, opened if need be; null while it is out of order. */
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
    try {
      this.#file = await this.#options.open();
      for (const person of this.#toForget) await this.#file.state.forget(person);
      for (const workspace of this.#workspacesToForget) await this.#file.state.forgetWorkspace(workspace);
      this.#toForget.clear();
      this.#workspacesToForget.clear();
      this.#substitute = this.#options.substitute();
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
    this.#retryAt = this.#options.now() + RETRY_MS;
    await this.#release();
  }

  async #release(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.release().catch(() => undefined); // it is out of order
  }
}

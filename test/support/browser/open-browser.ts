import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebSocket } from 'ws';

/** A window of a real browser, driven by the Chrome DevTools Protocol (https://chromedevtools.github.io/devtools-protocol/). */
export interface Browser {
  /** Opens a page, and waits until it has loaded. */
  readonly open: (url: string, view?: View) => Promise<void>;
  /** The value of a JavaScript expression in the page; the page's own policy does not apply to it. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
  /** Presses a key, such as Tab. */
  readonly press: (key: 'Tab' | 'Enter') => Promise<void>;
  /** A picture of the page as PNG, from its top to `maxHeight` CSS pixels at most. */
  readonly photograph: (maxHeight: number) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** The size of the window in CSS pixels, and what the reader has chosen. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly scheme?: 'light' | 'dark';
  readonly media?: 'screen' | 'print';
}

const DESKTOP: View = { width: 1280, height: 800 };

/** Starts a browser with a profile of its own. */
export async function openBrowser(program: string): Promise<Browser> {
  const profile = await mkdtemp(path.join(tmpdir(), 'clausewise-browser-'));
  const still = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'];
  const look = ['--hide-scrollbars', '--disable-lcd-text', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(program, [...still, ...look, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, url] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (url) resolve(url);
    });
    child.once('close', () => reject(new Error(`Cannot start ${program}: it ended. ${said}`)));
  });
  const { send, next, end } = await connect(address);
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  const page = <T>(method: string, params: object = {}) => send<T>(method, params, sessionId);
  await page('Page.enable');

  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result } = await page<{ result: { value: T } }>('Runtime.evaluate', { expression, returnByValue: true });
    return result.value;
  };
  return {
    open: async (url, { width, height, scheme = 'light', media = 'screen' } = DESKTOP) => {
      await page('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 });
      await page('Emulation.setEmulatedMedia', { media, features: [{ name: 'prefers-color-scheme', value: scheme }] });
      const loaded = next('Page.loadEventFired');
      await page('Page.navigate', { url });
      await loaded;
    },
    evaluate,
    press: async (key) => {
      const codes = { Tab: 9, Enter: 13 };
      const event = { key, code: key, windowsVirtualKeyCode: codes[key] };
      await page('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...(key === 'Enter' ? { text: '\r' } : {}) });
      await page('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
    photograph: async (maxHeight) => {
      const [width, height] = await evaluate<[number, number]>(
        '[document.documentElement.clientWidth, document.documentElement.scrollHeight]',
      );
      const clip = { x: 0, y: 0, width, height: Math.min(height, maxHeight), scale: 1 };
      const options = { format: 'png', captureBeyondViewport: true, clip };
      const { data } = await page<{ data: string }>('Page.captureScreenshot', options);
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      end();
      child.kill('SIGKILL');
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The connection to a browser: commands with their results, and events. */
async function connect(address: string) {
  const socket = new WebSocket(address, { maxPayload: 256 * 1024 * 1024 });
  await new Promise<void>((resolve, reject) => socket.once('open', () => resolve()).once('error', reject));
  const waiting = new Map<number, (message: Message) => void>();
  const events = new Map<string, () => void>();
  let count = 0;
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else if (message.method) events.get(message.method)?.();
  });
  return {
    send: <T>(method: string, params: object = {}, sessionId?: string): Promise<T> =>
      new Promise((resolve, reject) => {
        const id = ++count;
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error) reject(new Error(`Cannot run ${method}: ${error.message}.`));
          else resolve(result as T);
        });
        socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
      }),
    next: (method: string): Promise<void> => new Promise((resolve) => events.set(method, resolve)),
    end: () => socket.terminate(),
  };
}

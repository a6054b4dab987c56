import type { Bilingual } from '../../src/patterns/patterns.ts';

/** A command that only a terminal needs: elsewhere a button does it. */
export interface LocalCommand {
  readonly name: 'helpful' | 'unhelpful' | 'quit';
  readonly help: Bilingual;
}

/** Commands that the terminal adds to those of all platforms, in the order of the help. */
export const localCommands: readonly LocalCommand[] = [
  { name: 'helpful', help: { en: 'say that the last reply was helpful', zh: '上一条回复有帮助' } },
  { name: 'unhelpful', help: { en: 'say that it was not; a reason may follow', zh: '上一条回复没帮助，后面可写理由' } },
  { name: 'quit', help: { en: 'leave (so does Ctrl-D)', zh: '退出（也可按 Ctrl-D）' } },
];

import { readFileSync } from 'node:fs';

interface NamedRecord {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
}

/** Words that begin the names of several providers are names too ("Alibaba Cloud China": "Alibaba", "Alibaba Cloud"). */
const beginnings = (name: string): string[] => {
  const words = name.split(' ');
  return words.map((_, i) => words.slice(0, i + 1).join(' '));
};

/** All names of the providers of a catalogue, in both languages. */
export function readSeedNames(file: string): string[] {
  const records = JSON.parse(readFileSync(file, 'utf8')) as NamedRecord[];
  const names = records.flatMap(({ id, names: own, aliases }) => [id, ...Object.values(own), ...aliases]);
  const chinese = names.filter((name) => /^\p{Script=Han}/u.test(name)).map((name) => name.replace(/[（(].*$/u, ''));
  const english = records.flatMap(({ names: own }) =>
    Object.values(own)
      .filter((name) => /^\w/.test(name))
      .flatMap(beginnings),
  );
  return [...new Set([...names, ...chinese, ...english])].filter((name) => name.length > 1);
}

import { builtinModules } from 'node:module';
import { maskSource } from './mask-source.ts';
import { type Import, importsOf, packageOf, type Sources } from './read-sources.ts';

/** A rule of the house over all sources: one line for each place that breaks it. */
export type Rule = (sources: Sources) => string[];

const isBuiltin = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(packageOf(specifier));

/** A rule over the imports of the files in one folder. */
const importRule =
  (folder: string, reason: (one: Import, file: string) => string | null): Rule =>
  (sources) =>
    [...sources].flatMap(([file, source]) => {
      if (!file.startsWith(folder)) return [];
      return importsOf(file, source).flatMap((one) => {
        const why = reason(one, file);
        return why ? [`${file} imports ${one.specifier}: ${why}`] : [];
      });
    });

/** The engine knows nothing but itself and packages. */
export const srcImportsOnlySrc = importRule('src/', ({ specifier, file }) => {
  if (file !== null) return file.startsWith('src/') ? null : 'src imports only src and packages';
  return isBuiltin(specifier) ? 'src is pure and runs anywhere' : null;
});

export const indexImportsOnlyIndexAndSrc = importRule('index/', ({ file }) =>
  file === null || /^(?:index|src)\//.test(file) ? null : 'index imports only index, src and packages',
);

const INDEX_DOORS = ['index/open-index.ts', 'index/catalogue.ts'];

/** Of the indexer, adapters see how to open it, and what it says of a folder that cannot be used. */
export const adaptersEnterIndexByItsDoors = importRule('adapters/', ({ file }) => {
  if (file === null || /^(?:adapters|src)\//.test(file) || INDEX_DOORS.includes(file)) return null;
  return `adapters import adapters, src and ${INDEX_DOORS.join(', ')}`;
});

/** Platforms that a team runs one of, or both; each can be removed without touching the other. */
const PLATFORMS = ['slack', 'discord'];

export const platformsDoNotKnowEachOther: Rule = (sources) =>
  PLATFORMS.flatMap((own) =>
    importRule(`adapters/${own}/`, ({ specifier, file }) => {
      const other = PLATFORMS.find(
        (name) =>
          name !== own && (file?.startsWith(`adapters/${name}/`) || (file === null && specifier.includes(name))),
      );
      return other ? `${own} and ${other} do not know each other` : null;
    })(sources),
  );

/** What runs uses only what `npm ci --omit=dev` installs. */
export const packagesAreDependencies =
  (dependencies: readonly string[]): Rule =>
  (sources) =>
    importRule('', ({ specifier, file }) => {
      if (file !== null || isBuiltin(specifier)) return null;
      return dependencies.includes(packageOf(specifier)) ? null : 'it is not among the dependencies of package.json';
    })(sources);

/** Imports that need each other to run; `import type` is gone by then. */
export const noImportCycles: Rule = (sources) => {
  const next = new Map(
    [...sources].map(([file, source]) => [
      file,
      importsOf(file, source).flatMap((one) => (one.file && !one.typeOnly ? [one.file] : [])),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const from = path.indexOf(file);
    if (from >= 0) cycles.push([...path.slice(from), file].join(' -> '));
    if (from >= 0 || done.has(file)) return;
    for (const other of next.get(file) ?? []) visit(other, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return cycles;
};

export const noFileCalledIndex: Rule = (sources) =>
  [...sources.keys()]
    .filter((file) => /(?:^|\/)index\.[cm]?tsx?$/.test(file))
    .map((file) => `${file}: name it after the one thing it holds`);

const FOREIGN_WORDS = /(?<![\p{L}\p{N}_])(?:slack|discord|block|embed)(?![\p{L}\p{N}_])/giu;

/**
 * The engine has no word of any platform, neither in code nor in comments nor in the names of files. Only the strings of the
 * knowledge tables may hold them: people do ask how to "block cookies", and what a bot's "slack token" is.
 */
export const noPlatformWordsInSrc: Rule = (sources) =>
  [...sources].flatMap(([file, source]) => {
    if (!file.startsWith('src/')) return [];
    const text = `${file}\n${maskSource(source, { comments: true, strings: !file.startsWith('src/knowledge/') })}`;
    return [...text.matchAll(FOREIGN_WORDS)].map(
      (match) => `${file}:${text.slice(0, match.index).split('\n').length - 1} says "${match[0]}"`,
    );
  });

/** What would make an answer depend on more than question and index: process, network, clock, chance. */
const IMPURE =
  /(?<![\w$.])(?:process|globalThis|console|Buffer|fetch|WebSocket|EventSource|XMLHttpRequest|performance|setTimeout|setInterval|require)\s*[.([?]|Math\.random|Date\.now|new Date\(\s*\)|import\.meta/g;

export const srcIsPure: Rule = (sources) =>
  [...sources].flatMap(([file, source]) => {
    if (!file.startsWith('src/')) return [];
    const code = maskSource(source, { comments: false, strings: false });
    return [...code.matchAll(IMPURE)].map(
      (match) => `${file}:${code.slice(0, match.index).split('\n').length} uses ${match[0].trim()}`,
    );
  });

const DECLARES =
  /^(?:import\s*[\w${*]|export\s*[{*]|(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:abstract\s+|async\s+)*(?:const|let|function|class|type|interface|module)\b)/;

/** Statements of a module outside of all brackets, as text. */
function topLevelStatements(source: string): string[] {
  const code = maskSource(source, { comments: false, strings: false });
  const statements: string[] = [];
  let [start, depth] = [0, 0];
  const close = (end: number) => {
    const statement = code.slice(start, end).trim();
    if (statement && statement !== ';') statements.push(statement);
    start = end;
  };
  for (let i = 0; i < code.length; i++) {
    const char = code[i] ?? '';
    if ('([{'.includes(char)) depth++;
    if (')]}'.includes(char)) depth--;
    if (depth > 0) continue;
    // Behind an object type of a function's result stands its body; behind a body, the end of the line.
    const endsBody =
      char === '}' &&
      /^[ ]*(?:\n|$)/.test(code.slice(i + 1)) &&
      /^(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:abstract\s+|async\s+)*(?:function|class|interface|module)\b/.test(
        code.slice(start, i).trim(),
      );
    if (char === ';' || endsBody) close(i + 1);
  }
  close(code.length);
  return statements;
}

/** Importing a module only declares things: nothing is registered, printed or started by it. */
export const noModuleActsWhenImported: Rule = (sources) =>
  [...sources].flatMap(([file, source]) =>
    topLevelStatements(source)
      .filter(
        (statement) => !DECLARES.test(statement) || /^(?:export\s+)?(?:const|let)\b[^=]*=\s*await\b/.test(statement),
      )
      .map((statement) => `${file} acts when it is imported: ${statement.replace(/\s+/g, ' ').slice(0, 60)}`),
  );

/** A rule of a robots.txt: whether what matches its path may be fetched. */
interface Rule {
  readonly isAllowed: boolean;
  readonly path: string;
}

/** Reads this many characters of a robots.txt (RFC 9309, 2.5: at least 500 KiB). */
const MAX_LENGTH = 512 * 1024;

/**
 * Whether a robots.txt lets a program fetch a path (RFC 9309): the rules of its own groups, or of those for all, of which the
 * longest that matches counts, and of two as long the one that allows.
 * @param agent product name of the program, in small letters
 * @param path path and query of an address
 */
export function isAllowedByRobots(robots: string, agent: string, path: string): boolean {
  const rules = rulesFor(robots.slice(0, MAX_LENGTH), agent);
  const fitting = rules.filter((rule) => matches(rule.path, path));
  const best = fitting.sort((a, b) => b.path.length - a.path.length || Number(b.isAllowed) - Number(a.isAllowed))[0];
  return best?.isAllowed ?? true;
}

function rulesFor(robots: string, agent: string): Rule[] {
  const groups = new Map<string, Rule[]>();
  let agents: string[] = [];
  let isHead = false;
  for (const line of robots.split(/\r\n?|\n/)) {
    const [, field = '', raw = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const [name, value] = [field.toLowerCase(), raw.trim()];
    if (name === 'user-agent') {
      agents = [...(isHead ? agents : []), value.toLowerCase()];
      isHead = true;
    } else if (name === 'allow' || name === 'disallow') {
      isHead = false;
      if (value)
        for (const one of agents)
          groups.set(one, [...(groups.get(one) ?? []), { isAllowed: name === 'allow', path: value }]);
      else for (const one of agents) if (!groups.has(one)) groups.set(one, []);
    }
  }
  return groups.get(agent) ?? groups.get('*') ?? [];
}

/** Whether a rule's path matches the start of a path; `*` stands for anything, `$` at its end for the end. */
function matches(rule: string, path: string): boolean {
  const isWhole = rule.endsWith('$');
  const parts = (isWhole ? rule.slice(0, -1) : rule).split('*');
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const isLast = i === parts.length - 1;
    const found = isLast && isWhole && i > 0 ? Math.max(path.lastIndexOf(part), at - 1) : path.indexOf(part, at);
    if (found < at || (i === 0 && found !== 0)) return false;
    at = found + part.length;
  }
  return !isWhole || at === path.length;
}

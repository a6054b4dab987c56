import type { Fault, RouteName } from '../types/fake-discord.ts';

/** The faults that are armed, and which of them hits a request. */
export interface FaultList {
  readonly fail: (where: RouteName | RegExp, fault: Fault) => () => number;
  readonly clear: () => void;
  readonly strike: (route: RouteName | 'unknown', methodAndPath: string) => Fault | null;
}

interface Armed {
  readonly where: RouteName | RegExp;
  readonly fault: Fault;
  matched: number;
  struck: number;
}

export function createFaults(): FaultList {
  let armed: readonly Armed[] = [];
  const matches = ({ where }: Armed, route: string, path: string) =>
    typeof where === 'string' ? where === route : where.test(path);
  return {
    fail: (where, fault) => {
      const one: Armed = { where, fault, matched: 0, struck: 0 };
      armed = [...armed, one];
      return () => one.struck;
    },
    clear: () => {
      armed = [];
    },
    strike: (route, path) => {
      for (const one of armed) {
        const { times, every = 1 } = one.fault;
        const limit = times ?? (every === 1 ? 1 : Number.POSITIVE_INFINITY);
        if (one.struck >= limit || !matches(one, route, path)) continue;
        one.matched += 1;
        if (one.matched % every !== 0) continue;
        one.struck += 1;
        return one.fault;
      }
      return null;
    },
  };
}

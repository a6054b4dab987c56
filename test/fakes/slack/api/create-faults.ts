import type { Json } from '../checks/json.ts';
import type { Fault } from '../fake-slack.ts';

/** Faults that were ordered, by method. */
export interface Faults {
  readonly add: (method: string, fault: Fault) => void;
  /** The fault for this call, which uses it up once; undefined where the call is to go well. */
  readonly take: (method: string, args: Json) => Fault | undefined;
}

export function createFaults(): Faults {
  const ordered: { readonly method: string; readonly fault: Fault; left: number }[] = [];
  return {
    add: (method, fault) => {
      ordered.push({ method, fault, left: fault.times ?? 1 });
    },
    take: (method, args) => {
      const found = ordered.find(
        (one) => one.left > 0 && one.method === method && (one.fault.when === undefined || one.fault.when(args)),
      );
      if (!found) return undefined;
      found.left -= 1;
      return found.fault;
    },
  };
}

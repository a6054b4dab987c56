import type { Json } from '../checks/json.ts';
import type { Fault } from '../fake-slack.ts';

/** The faults that tests have ordered. */
export interface Faults {
  readonly add: (method: string, fault: Fault) => void;
  /** Takes the fault for a call, which counts as one use of it; undefined when the call should succeed. */
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

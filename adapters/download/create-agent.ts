import { lookup } from 'node:dns';
import { isIP } from 'node:net';
import { Agent } from 'undici';
import { DownloadError } from './download-error.ts';
import { isPrivateAddress } from './is-private-address.ts';

const CONNECT_MS = 10_000;

/**
 * An agent that connects to public addresses only: they are checked when a connection is made, so that a name cannot stand
 * for another address meanwhile.
 * @param ownHost host that may have a private address: whoever wrote it into the catalogue means it
 */
export function createAgent(ownHost: string): Agent {
  return new Agent({
    connect: {
      timeout: CONNECT_MS,
      lookup(host, options, callback) {
        lookup(host, { ...options, all: true }, (error, addresses) => {
          const isRefused = host !== ownHost && addresses?.some(({ address }) => isPrivateAddress(address));
          const [first] = addresses ?? [];
          if (error || !first) callback(error ?? new Error(`${host} has no address`), '', 4);
          else if (isRefused) callback(new DownloadError(refusalOf(host)), '', 4);
          else if (options.all) callback(null, addresses);
          else callback(null, first.address, first.family);
        });
      },
    },
  });
}

/** @throws DownloadError where a host is written as a private address, which is not looked up */
export function refusePrivateHost(host: string, ownHost: string): void {
  const bare = host.replace(/^\[|\]$/g, '');
  if (host !== ownHost && isIP(bare) && isPrivateAddress(bare)) throw new DownloadError(refusalOf(host));
}

const refusalOf = (host: string): string => `it leads to ${host}, an address of a private network`;

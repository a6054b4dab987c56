import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Networks that no public page is on: IANA's registries of special-purpose addresses (RFC 6890). */
const IPV4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
const IPV6: readonly (readonly [network: string, prefix: number])[] = [
  ['::', 127],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];

function blockList(): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of IPV4) list.addSubnet(network, prefix, 'ipv4');
  for (const [network, prefix] of IPV6) list.addSubnet(network, prefix, 'ipv6');
  return list;
}

const PRIVATE = blockList();
/** IPv4 addresses inside IPv6 ones: mapped (::ffff:0:0/96) and translated (64:ff9b::/96). */
const EMBEDDED = /^(?:::ffff:|64:ff9b::)(?:0:)?((?:\d+\.){3}\d+|[0-9a-f]{1,4}:[0-9a-f]{1,4})$/i;

/** Whether an IP address belongs to this machine, a private network, or nobody. @param address without brackets */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return PRIVATE.check(plain, 'ipv4');
  if (!isIPv6(plain)) return false;
  const inside = EMBEDDED.exec(plain)?.[1];
  return inside ? isPrivateAddress(toDotted(inside)) : PRIVATE.check(plain, 'ipv6');
}

function toDotted(address: string): string {
  if (address.includes('.')) return address;
  const [high = 0, low = 0] = address.split(':').map((part) => Number.parseInt(part, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

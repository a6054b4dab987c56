import { expect, test } from 'vitest';
import { isPrivateAddress } from '../../../adapters/download/is-private-address.ts';

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.31.255.255', true],
  ['192.168.0.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['224.0.0.1', true],
  ['::1', true],
  ['[::1]', true],
  ['::', true],
  ['fd00::1', true],
  ['fe80::1%eth0', true],
  ['::ffff:127.0.0.1', true],
  ['::ffff:7f00:1', true],
  ['64:ff9b::10.0.0.1', true],
  ['8.8.8.8', false],
  ['172.32.0.1', false],
  ['2606:4700::1111', false],
  ['::ffff:8.8.8.8', false],
  ['example.com', false],
])('isPrivateAddress: %s is %s', (address, isPrivate) => {
  expect(isPrivateAddress(address)).toBe(isPrivate);
});

import { beforeAll } from 'vitest';
import { fivePolicies } from '../../src/five-policies.ts';
import { adapterContract } from '../contract.ts';
import { discordAdapter } from './discord-adapter.ts';

beforeAll(fivePolicies);

adapterContract(discordAdapter);

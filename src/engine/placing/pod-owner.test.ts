import { describe, expect, it } from 'vitest';
import { likelyOwner, mayMake, mayOwn } from './pod-owner.ts';

const LONG = 'a-name-that-is-as-long-as-names-of-workloads-may-well-become-here';

describe('the name of a pod', () => {
  it.each([
    ['Deployment', 'web', 'web-7d9f8c6b5d-x2x2x', true],
    ['Deployment', 'web', 'web-7d9f8c6b5d-x2x2a', false],
    ['Deployment', 'web', 'web-7d9e8c6b5d-x2x2x', false],
    ['Deployment', 'web', 'web-1234567890-x2x2x', true],
    ['Deployment', 'web', 'web-123456-x2x2x', false],
    ['Deployment', 'web', 'web-api-7d9f8c6b5d-x2x2x', false],
    ['Deployment', 'web', 'web-x2x2x', false],
    ['Deployment', 'web-api', 'web-api-5d-x2x2x', true],
    ['ReplicaSet', 'web', 'web-x2x2x', true],
    ['ReplicaSet', 'web', 'web-7d9f8c6b5d-x2x2x', false],
    ['DaemonSet', 'agent', 'agent-zzq9w', true],
    ['StatefulSet', 'db', 'db-0', true],
    ['StatefulSet', 'db', 'db-12', true],
    ['StatefulSet', 'db', 'db-01', false],
    ['StatefulSet', 'db', 'db-x2x2x', false],
    ['Job', 'pi', 'pi-x2x2x', true],
    ['Job', 'pi', 'pi-3-x2x2x', true],
    ['CronJob', 'hello', 'hello-28475820-x2x2x', true],
    ['CronJob', 'hello', 'hello-1614000000-x2x2x', true],
    ['CronJob', 'hello', 'hello-x2x2x', false],
    ['Pod', 'alone', 'alone', true],
    ['Pod', 'alone', 'alone-x2x2x', false],
    ['Service', 'web', 'web-x2x2x', false],
    ['Deployment', LONG, `${LONG.slice(0, 58)}x2x2x`, true],
    ['DaemonSet', LONG.slice(0, 60), `${LONG.slice(0, 58)}x2x2x`, true],
    ['Deployment', LONG.slice(0, 50), `${LONG.slice(0, 50)}-7d9f8c6x2x2x`, true],
    ['Deployment', LONG.slice(0, 30), `${LONG.slice(0, 30)}-7d9f8c6x2x2x`, false],
  ])('of %s %s may be %s: %s', (kind, name, pod, may) => {
    expect(mayOwn(kind, name, pod)).toBe(may);
  });

  it.each([
    ['Deployment', 'web', 'replicaset', 'web-7d9f8c6b5d', true],
    ['Deployment', 'web', 'replicaset', 'web-api', false],
    ['CronJob', 'hello', 'job', 'hello-28475820', true],
    ['CronJob', 'hello', 'job', 'hello-again', false],
  ])('%s %s may make %s %s: %s', (kind, name, madeKind, made, may) => {
    expect(mayMake(kind, name, madeKind, made)).toBe(may);
  });

  it.each([
    ['debug-7d9f8c6b5d-x2x2x', { kind: 'Deployment', name: 'debug' }],
    ['hello-28475820-x2x2x', { kind: 'CronJob', name: 'hello' }],
    ['alpine', undefined],
    ['db-0', undefined],
  ])('%s tells who made it', (pod, owner) => {
    expect(likelyOwner(pod)).toEqual(owner);
  });
});

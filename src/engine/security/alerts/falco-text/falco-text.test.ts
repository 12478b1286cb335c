import { describe, expect, it } from 'vitest';
import { alertsOf } from '#engine/testing/security-document.ts';
import { falcoText } from './falco-text.ts';

const read = (text: string) => alertsOf(falcoText, text, 'text');

describe('a line of Falco as text', () => {
  it('is read up to the next key or the last parenthesis', () => {
    const [alert] = read(
      '13:44:05.478445995: Critical A shell was spawned (user=root command=sh -c clear; (bash || ash) k8s_ns=shop k8s_pod_name=web-1 image=alpine) container=0123456789ab',
    );
    expect(alert).toMatchObject({
      rule: 'A shell was spawned',
      priority: 'critical',
      command: 'sh -c clear; (bash || ash)',
      subject: { namespace: 'shop', pod: 'web-1', containerId: '0123456789ab', image: 'alpine' },
      time: '13:44:05.478445995',
    });
    expect(alert).not.toHaveProperty('at');
  });

  it('takes what was not filled in for no value', () => {
    const [alert] = read('14:37:27.505989596: Warning ptrace (user=%user.name command=%proc.cmdline %container.info)');
    expect(alert).toMatchObject({ rule: 'ptrace', subject: { by: '' } });
    expect(alert).not.toHaveProperty('command');
    expect(alert).not.toHaveProperty('user');
  });

  it('knows no pod where the detector knew none', () => {
    const [alert] = read('18:20:45.927730981: Notice A shell (k8s.ns=<NA> k8s.pod=<NA> image=kube-recon) k8s.ns=<NA> k8s.pod=<NA>');
    expect(alert!.subject).toEqual({ image: 'kube-recon', by: 'image' });
  });

  it('may have something in front, has its own line, and is unescaped', () => {
    const alerts = read('starting\nfalco-x falco 2024-02-03T04:05:06.5+0000: Error It said \\"no\\" (user=root)\r\nend');
    expect(alerts).toMatchObject([{ output: 'It said "no" (user=root)', at: Date.UTC(2024, 1, 3, 4, 5, 6, 500), origin: { line: 2 } }]);
  });

  it('counts dropped system calls', () => {
    const [alert] = read(
      '18:43:37.970973376: Critical Falco internal: syscall event drop. 9 system calls dropped in last second. (n_drops=9)',
    );
    expect(alert).toMatchObject({ kind: 'drops', dropped: 9 });
  });

  it('is an audit event about a pod where it says so', () => {
    const [alert] = read(
      '14:09:24.046826000: Notice Attach/Exec to pod (user=admin pod=web-1 resource=pods ns=shop action=exec command=sh)',
    );
    expect(alert!.subject).toMatchObject({ namespace: 'shop', pod: 'web-1' });
  });

  it('is an audit event about another object too', () => {
    const [alert] = read('14:09:17.699479000: Info Created (user=admin serviceaccount=default ns=shop resource=serviceaccounts resp=201)');
    expect(alert!.subject.object).toEqual({ resource: 'serviceaccounts', namespace: 'shop', name: 'default' });
  });

  it('is not found in other text', () => {
    expect(read('Error: Warning 12:00')).toEqual([]);
  });
});

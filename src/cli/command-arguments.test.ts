import { describe, expect, test } from 'vitest';
import { readArguments, UsageError } from './command-arguments.ts';

describe('the arguments of the command line', () => {
  test('of list: paths, output, options', () => {
    expect(readArguments(['list', 'a', 'b', '-o', 'json', '--option', 'ipBlockMatchesPods=never', '--all'])).toMatchObject({
      name: 'list',
      paths: ['a', 'b'],
      output: 'json',
      all: true,
      count: false,
      profile: { name: 'kubernetes', options: { ipBlockMatchesPods: 'never', hostNetworkPods: 'exempt' } },
    });
  });

  test('of eval: both ends, a port, TCP unless it says otherwise', () => {
    expect(readArguments(['eval', '-', '--from', 'shop/web', '--to', '10.0.0.1', '--port', '53', '--protocol', 'udp'])).toMatchObject({
      port: 53,
      protocol: 'UDP',
    });
    expect(readArguments(['explain', '.', '--from', 'a', '--to', 'b'])).toMatchObject({ port: undefined, protocol: 'TCP' });
  });

  test('of list: what is open to whom, and who stands at the edge', () => {
    expect(readArguments(['list', 'a', '--exposure', '-o', 'md', '--ingress-controller', 'edge/nginx'])).toMatchObject({
      name: 'list',
      exposure: true,
      output: 'md',
      profile: { ingressController: 'edge/nginx' },
    });
    expect(() => readArguments(['list', 'a', '--exposure', '-o', 'dot'])).toThrow('--exposure is printed as text, json or md, not dot');
  });

  test('of risk: what counts, and what is said about reports', () => {
    expect(readArguments(['risk', 'a', '--severity', 'high', '--fixable', '--image', 'a=b.json=nginx:1', '--accept', 'x'])).toMatchObject({
      name: 'risk',
      output: 'text',
      severity: 'high',
      fixable: true,
      cuts: false,
      images: [['a=b.json', 'nginx:1']],
      accepted: ['x'],
    });
    expect(readArguments(['risk', 'a'])).toMatchObject({ severity: 'critical', fixable: false, images: [] });
    expect(() => readArguments(['risk', 'a', '--severity', 'unknown'])).toThrow('--severity is critical, high, medium, low');
    expect(() => readArguments(['risk', 'a', '--image', 'nginx'])).toThrow('--image is REPORT=IMAGE');
  });

  test('of list in the words of other programs: txt, a folder, a file, a focus', () => {
    const words = ['list', '--dirpath', 'manifests', '-o', 'txt', '-q', '-f', 'out.txt', '--focusworkload', 'web,shop/db'];
    expect(readArguments(words)).toMatchObject({
      paths: ['manifests'],
      output: 'text',
      quiet: true,
      file: 'out.txt',
      focus: ['web', 'shop/db'],
    });
    expect(readArguments(['diff', '--dir1', 'main', '--dir2', 'branch'])).toMatchObject({ before: 'main', after: 'branch' });
    expect(readArguments(['evaluate', '--dirpath', '.', '-s', 'web', '-d', 'db', '-p', '80'])).toMatchObject({
      name: 'eval',
      from: 'web',
      to: 'db',
      port: 80,
    });
  });

  test('of test: the files of expectations, and forms that CI systems read', () => {
    expect(readArguments(['test', '.', '--expect', 'a.yaml', '--expect', 'b.yaml', '-o', 'junit'])).toMatchObject({
      name: 'test',
      paths: ['.'],
      expect: ['a.yaml', 'b.yaml'],
      output: 'junit',
    });
    expect(() => readArguments(['test', '.', '-o', 'csv'])).toThrow('-o is text, json, junit, not csv');
  });

  test('of diff: two paths, before and after', () => {
    expect(readArguments(['diff', 'main', 'branch', '-o', 'md'])).toMatchObject({ before: 'main', after: 'branch', output: 'md' });
  });

  test('of diff: two profiles of one input, with options that both have', () => {
    const words = ['diff', 'a', 'b', 'c', '--profiles', 'calico,cilium', '--option', 'finishedPods=policed'];
    expect(readArguments(words)).toMatchObject({
      paths: ['a', 'b', 'c'],
      before: 'calico',
      after: 'cilium',
      profiles: [
        { name: 'calico', options: { ipBlockMatchesPods: 'always', finishedPods: 'policed' } },
        { name: 'cilium', options: { ipBlockMatchesPods: 'never', finishedPods: 'policed' } },
      ],
    });
  });

  test('tell whether a profile was chosen', () => {
    expect(readArguments(['list', '.'])).toMatchObject({ profileIsChosen: false });
    expect(readArguments(['list', '.', '--profile', 'kubernetes'])).toMatchObject({ profileIsChosen: true });
  });

  test('ask for help where there are none', () => {
    expect(readArguments([])).toMatchObject({ name: 'help' });
    expect(readArguments(['list', '--help'])).toMatchObject({ name: 'help' });
  });

  test.each([
    [['lst', '.'], 'There is no command lst'],
    [['list'], 'needs a PATH'],
    [['list', '.', '-o', 'xml'], '-o is text, json, csv, md, dot, mermaid, not xml'],
    [['eval', '.', '-o', 'dot', '-s', 'a', '-d', 'b', '-p', '1'], '-o is text, json, not dot'],
    [['list', '.', '--count', '-o', 'csv'], '--count is printed as text or json, not csv'],
    [
      ['list', '.', '--profile', 'flannel'],
      '--profile is kubernetes, calico, cilium, aws-vpc-cni, ovn-kubernetes, antrea, none, not flannel',
    ],
    [['list', '.', '--option', 'color=red'], 'There is no option color'],
    [['list', '.', '--option', 'finishedPods=maybe'], 'finishedPods is ignored, policed, not maybe'],
    [['eval', '.', '--from', 'a', '--port', '80'], 'needs --from A and --to B'],
    [['eval', '.', '--from', 'a', '--to', 'b'], 'needs --port'],
    [['eval', '.', '--from', 'a', '--to', 'b', '--port', '70000'], 'from 1 to 65535'],
    [['diff', 'main'], 'diff compares two PATHs, BEFORE and AFTER, not 1'],
    [['diff', 'a', 'b', 'c'], 'not 3'],
    [['diff', 'a', '--profiles', 'calico'], '--profiles are two'],
    [['diff', 'a', '--profiles', 'calico,flannel'], '--profile is kubernetes'],
    [['diff', 'a', 'b', '-o', 'dot'], '-o is text, json, md, not dot'],
    [['list', '.', '--color'], '--color'],
  ])('%j are refused in words', (words, sentence) => {
    expect(() => readArguments(words)).toThrow(UsageError);
    expect(() => readArguments(words)).toThrow(sentence);
  });
});

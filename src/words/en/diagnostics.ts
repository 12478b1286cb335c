import type {
  DiagnosticCode,
  DiagnosticValues,
  FieldType,
  FieldValues,
  ForbiddenRule,
  TextProblem,
  ValueRule,
} from '#engine/model/diagnostic.ts';
import type { DiagnosticSentence } from '#words/diagnostic-sentence.ts';
import { code, phrase } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';
import { adminAbsence, adminPolicyDiagnostics } from './admin-policy-diagnostics.ts';
import { expectationDiagnostics } from './expectation-diagnostics.ts';
import { accessDiagnostics } from './access-diagnostics.ts';
import { reportDiagnostics } from './report-diagnostics.ts';
import { routeDiagnostics } from './route-diagnostics.ts';
import { editRefusals } from './edit-refusals.ts';
import { findings } from './findings.ts';

export type DiagnosticWords = { readonly [Code in DiagnosticCode]: (values: DiagnosticValues[Code]) => DiagnosticSentence };

/** The sentences of everything that is told about an input. */
export const diagnostics: DiagnosticWords = {
  ...findings,
  ...editRefusals,
  ...expectationDiagnostics,
  ...routeDiagnostics,
  ...adminPolicyDiagnostics,
  ...reportDiagnostics,
  ...accessDiagnostics,

  'file-too-large': ({ file, limit }) => ({
    title: phrase`${code(file)} is larger than ${limit} MB and is not read.`,
    advice: phrase`Split it, or leave out what is not needed: Secrets, events and status fields take the most room.`,
  }),
  'file-skipped': ({ file }) => ({
    title: phrase`${code(file)} holds nothing that is known here and is not read.`,
    advice: phrase`Manifests end in ${code('.yaml')}, ${code('.yml')} or ${code('.json')}; archives in ${code('.zip')}, ${code('.tar.gz')} or ${code('.tgz')}. Reports and alerts are known by what they hold, whatever they are called.`,
  }),
  'files-skipped': ({ count, files }) => ({
    title: phrase`${count} files hold nothing that is known here and are not read.`,
    advice: phrase`Among them: ${code(files)}.`,
  }),
  'archive-unreadable': ({ file }) => ({
    title: phrase`${code(file)} cannot be unpacked.`,
    advice: phrase`The archive is damaged or protected by a password. Unpack it yourself and open the folder.`,
  }),
  'archive-too-large': ({ file, limit }) => ({
    title: phrase`${code(file)} unpacks to more than ${limit} MB and is not read.`,
    advice: phrase`Unpack it yourself and open only the folder with the manifests.`,
  }),
  'archive-too-many-files': ({ file, limit }) => ({
    title: phrase`${code(file)} holds more than ${limit} files and is not read.`,
    advice: phrase`Unpack it yourself and open only the folder with the manifests.`,
  }),
  'helm-source': ({ command }) => ({
    title: phrase`This is the source of a Helm chart, not a manifest yet.`,
    advice: phrase`Render it, and open what comes out: ${code(`${command} > manifests.yaml`)}`,
  }),
  'kustomize-source': ({ command }) => ({
    title: phrase`This is a Kustomize file: what it changes is not applied here.`,
    advice: phrase`Build it, and open what comes out: ${code(`${command} > manifests.yaml`)}`,
  }),

  'text-unreadable': ({ problem, detail, object }) => ({
    title:
      object === ''
        ? phrase`This document cannot be read: ${TEXT_PROBLEMS[problem](detail)}.`
        : phrase`${object} cannot be read: ${TEXT_PROBLEMS[problem](detail)}.`,
    advice: phrase`${TEXT_ADVICE[problem]} The other documents are evaluated without it.`,
  }),
  'missing-space': ({ written, meant }) => ({
    title: phrase`A space is missing after the colon in ${code(written)}.`,
    advice: phrase`Without it YAML reads one text, not a field with a value. Write ${code(meant)}.`,
  }),
  'nesting-too-deep': ({ limit }) => ({
    title: phrase`This document nests deeper than ${limit} levels and is not read.`,
    advice: phrase`No Kubernetes object does. Look for a missing bracket, or for data that is no manifest.`,
  }),
  'aliases-too-many': ({ limit }) => ({
    title: phrase`The aliases of this document grow to more than ${limit} values; it is not read.`,
    advice: phrase`Aliases that repeat aliases multiply. Write the values out, or remove the anchors.`,
  }),
  'not-an-object': ({ found }) => ({
    title: found === '' ? phrase`This is not a Kubernetes object.` : phrase`This is not a Kubernetes object: it holds ${code(found)}.`,
    advice: phrase`An object has ${code('apiVersion')}, ${code('kind')} and ${code('metadata')}. The document is left out.`,
  }),
  'aws-policy-not-evaluated': ({ kind, name }) => ({
    title: phrase`${code(`${kind} ${name}`)} is a policy kind of Amazon EKS alone and is not evaluated.`,
    advice: phrase`In the cluster it decides beside the policies shown here: what it denies or allows is missing from these verdicts.`,
  }),
  'aws-too-many-ports': ({ policy, peer, count, limit }) => ({
    title: phrase`${code(policy)} names ${count} combinations of port and protocol for ${code(peer)}; the agent of Amazon EKS keeps ${limit}.`,
    advice: phrase`Join neighboring ports with ${code('endPort')}, or open fewer: what is beyond the limit is not let through.`,
  }),
  'kind-missing': ({ missing }) => ({
    title: phrase`This object has no ${code(missing)}.`,
    advice: phrase`kubectl does not accept it, so it is left out. Add the line ${code(missing === 'kind' ? 'kind: …' : 'apiVersion: …')}.`,
  }),
  'kind-unknown': ({ kind, apiVersion, suggestion }) => ({
    title: phrase`There is no kind ${code(kind)} in ${code(apiVersion)}.`,
    advice: phrase`Did you mean ${code(suggestion)}? As it stands the cluster does not accept the object, and it is left out.`,
  }),

  'unknown-field': ({ field, written, suggestion, absence }) => ({
    title: phrase`There is no field ${code(written)} in ${code(parent(field))}.`,
    advice:
      suggestion === ''
        ? phrase`kubectl refuses it, and the cluster would drop it. It is left out here too: correct the name, or remove it.`
        : absence === 'selects-everything'
          ? phrase`Did you mean ${code(suggestion)}? Without it there is no selector, and an absent selector selects everything.`
          : phrase`Did you mean ${code(suggestion)}? As it stands the field is dropped.`,
  }),
  'duplicate-field': ({ written, firstLine }) => ({
    title: phrase`${code(written)} is written twice; the first is on line ${firstLine}.`,
    advice: phrase`Only the later one counts, the first is lost. Join the two under one ${code(`${written}:`)}.`,
  }),
  'wrong-type': (values) => ({
    title: phrase`${code(last(values.field))} must be ${TYPES[values.expected]}, and is ${foundType(values)}.`,
    advice: phrase`${typeAdvice(values)} ${absence(values)}`,
  }),
  'invalid-value': (values) => ({
    title: invalidTitle(values),
    advice: phrase`${values.suggestion === '' || values.rule === 'end-port-below-port' ? VALUE_ADVICE[values.rule] : phrase`Did you mean ${code(values.suggestion)}?`} ${absence(values)}`,
  }),
  'required-value': (values) => ({
    title: phrase`${code(last(values.field))} is missing in ${code(parent(values.field))}.`,
    advice: phrase`The field is required. ${absence(values)}`,
  }),
  'peer-says-nothing': (values) => ({
    title: phrase`${code(values.field)} says nothing about whom it means.`,
    advice: phrase`Give it a ${code('podSelector')}, a ${code('namespaceSelector')} or an ${code('ipBlock')}; for everybody leave out the whole list. ${absence(values)}`,
  }),
  'unsupported-value': (values) => ({
    title: phrase`${code(last(values.field))} cannot be ${code(values.value === '' ? '""' : values.value)}.`,
    advice:
      values.suggestion === ''
        ? phrase`It can be ${code(values.supported)}. ${absence(values)}`
        : phrase`Did you mean ${code(values.suggestion)}? It can be ${code(values.supported)}. ${absence(values)}`,
  }),
  'forbidden-field': (values) => ({
    title: FORBIDDEN_TITLES[values.rule](values.field),
    advice: phrase`${FORBIDDEN_ADVICE[values.rule]} ${absence(values)}`,
  }),
  'duplicate-value': (values) => ({
    title: phrase`${code(values.value)} is there already: ${code(values.field)} repeats it.`,
    advice: phrase`Each must be different. ${absence(values)}`,
  }),

  'cidr-host-bits': ({ written, read }) => ({
    title: phrase`${code(written)} names a whole block: ${code(read)}.`,
    advice: phrase`The address behind the prefix is cut off. Write ${code(read)}, or ${code(`${written.split('/')[0]!}${written.includes(':') ? '/128' : '/32'}`)} for the one address.`,
  }),
  'cidr-leading-zeros': ({ written, read }) => ({
    title: phrase`${code(written)} is read as ${code(read)}.`,
    advice: phrase`Numbers with a zero in front are read as octal by some programs. Write ${code(read)}.`,
  }),
  'cidr-ipv4-mapped': ({ written, read }) => ({
    title: phrase`${code(written)} is an IPv4 block in IPv6 form; it is read as ${code(read)}.`,
    advice: phrase`Network plugins differ on this form. Write ${code(read)}.`,
  }),
  'number-leading-zero': ({ written, read }) => ({
    title: phrase`${code(written)} is read as ${code(String(read))}.`,
    advice: phrase`In YAML a zero in front makes a number octal. Write it without the zero.`,
  }),
  'old-api-version': ({ kind, written, current }) => ({
    title: phrase`${code(written)} is not the current version of ${kind}.`,
    advice: phrase`Clusters of today may refuse it; it is read all the same. Write ${code(`apiVersion: ${current}`)}.`,
  }),
  'object-twice': ({ kind, name, firstFile, firstLine }) => ({
    title: phrase`${kind} ${code(name)} is given twice; the first is in ${code(`${firstFile}:${firstLine}`)}.`,
    advice: phrase`Applied in order, this later one replaces it. Remove one of them, or rename it.`,
  }),
};

const TYPES: Readonly<Record<FieldType, string>> = {
  text: 'text',
  number: 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  map: 'a map of fields',
  'number-or-text': 'a whole number or a name',
};

const TEXT_PROBLEMS: Readonly<Record<TextProblem, (detail: string) => Phrase>> = {
  'tab-indentation': () => phrase`a tab is used for indentation`,
  indentation: () => phrase`the indentation does not fit`,
  'unclosed-quote': () => phrase`a quote is not closed`,
  'unclosed-bracket': () => phrase`a bracket is not closed`,
  'unknown-anchor': (detail) => phrase`there is no anchor ${code(`&${detail}`)}`,
  'anchor-in-itself': (detail) => phrase`the anchor ${code(`&${detail}`)} contains itself`,
  'key-not-text': () => phrase`a list or a map stands where a field's name should be`,
  'colon-in-value': () => phrase`there is a second colon in one line`,
  'reserved-character': () => phrase`a value starts with a character that YAML keeps for itself`,
  'bad-escape': () => phrase`there is an unknown escape in quotes`,
  other: () => phrase`it is not valid YAML`,
};

const TEXT_ADVICE: Readonly<Record<TextProblem, string>> = {
  'tab-indentation': 'Use spaces.',
  indentation: 'Fields of one level start in the same column, list items with a hyphen.',
  'unclosed-quote': 'Add the closing quote.',
  'unclosed-bracket': 'Add the closing bracket.',
  'unknown-anchor': 'Define it before it is used.',
  'anchor-in-itself': 'Write the value out.',
  'key-not-text': 'Look for a missing quote or a stray bracket.',
  'colon-in-value': 'Put the value in quotes.',
  'reserved-character': 'Put the value in quotes.',
  'bad-escape': 'Use single quotes, or double the backslash.',
  other: 'Look at this line and the one before it.',
};

const VALUE_TITLES: Readonly<Record<ValueRule, string>> = {
  cidr: 'is not a block of addresses',
  'except-not-inside': 'is not a part of its block',
  address: 'is not an IP address',
  'port-number': 'is not a port',
  'port-name': 'is not a port name',
  'end-port-below-port': 'is below its port',
  'end-port-needs-number': 'needs a port number to start from',
  operator: 'is not an operator',
  'too-many-policy-types': 'has more than two entries',
  'label-key': 'is not a label key',
  'label-value': 'is not a label value',
  'annotation-key': 'is not an annotation key',
  'dns-label': 'is not a valid name',
  'dns-subdomain': 'is not a valid name',
  'service-name': 'is not a valid name for a Service',
  'not-negative': 'cannot be negative',
  'selector-empty': 'selects every pod, which is not allowed here',
  'selector-template-mismatch': 'do not match the selector',
  'host-is-address': 'is an address, not a host name',
  'host-name': 'is not a host name',
  'path-not-absolute': 'does not start with a slash',
  'path-unsafe': 'contains // or a step such as ..',
  'only-for-external-services': 'is only for Services that are open to the outside',
  'too-long': 'is too long',
  'nothing-to-serve': 'has neither rules nor a default backend',
  'two-backends': 'has both a service and a resource',
  'two-ports': 'has both a port name and a port number',
  'above-zero': 'must be above 0',
  'must-be-one': 'must be 1 in this probe',
  'one-source': 'does not name exactly one source',
  'value-and-source': 'stands beside a value',
  'variable-name': 'is not a name of a variable',
  'mount-path-twice': 'is mounted twice in this container',
  'host-port-differs': 'is not the port of the container',
  'space-around': 'begins or ends with a space',
  'deadline-too-short': 'is not longer than minReadySeconds',
  'nothing-may-move': 'is 0, as maxSurge is',
  'cron-schedule': 'is not a schedule',
  'config-map-key': 'is not a key of a ConfigMap',
  'special-address': 'is an address that no other machine can reach',
  'headless-outside': 'cannot be None in a Service that is open to the outside',
  'only-for-local-load-balancers': 'is only for load balancers that keep to their node',
  'only-default': 'is not the name of the baseline policy',
  'range-not-rising': 'is not a range of ports',
  'domain-name': 'is not a domain name that a rule can have',
  network: 'is not a plain block of addresses',
  'named-port-beside-addresses': 'has a port name beside peers that have none',
  'domain-names-need-allow': 'names domains, and does not allow them',
};

const VALUE_ADVICE: Readonly<Record<ValueRule, string>> = {
  cidr: 'Write an address, a slash and a prefix: 10.0.0.0/8, 2001:db8::/32.',
  'except-not-inside': 'Each exception must be a smaller block inside cidr, of the same family.',
  address: 'Write four numbers from 0 to 255, or an IPv6 address.',
  'port-number': 'Ports are 1 to 65535.',
  'port-name': 'A port name has at most 15 of a-z, 0-9 and hyphens, and a letter among them. A number in quotes is a name.',
  'end-port-below-port': 'endPort is the last port of the range: it must be port or above.',
  'end-port-needs-number': 'Set port to a number, or remove endPort.',
  operator: 'It can be In, NotIn, Exists or DoesNotExist.',
  'too-many-policy-types': 'List Ingress, Egress or both.',
  'label-key': 'A key is a name of at most 63 letters, digits, hyphens, dots and underscores, with an optional domain and slash before it.',
  'label-value': 'At most 63 letters, digits, hyphens, dots and underscores; it starts and ends with a letter or digit.',
  'annotation-key':
    'A key is a name of at most 63 letters, digits, hyphens, dots and underscores, with an optional domain and slash before it.',
  'dns-label': 'Use a-z, 0-9 and hyphens, a letter or digit first and last.',
  'dns-subdomain': 'Use a-z, 0-9, hyphens and dots, a letter or digit first and last.',
  'service-name': 'Use a-z, 0-9 and hyphens, starting with a letter.',
  'not-negative': 'Write 0 or more.',
  'selector-empty': 'Give it at least one label of the template.',
  'selector-template-mismatch': 'The labels of the template must have every label of the selector.',
  'host-is-address': 'Write a DNS name, or leave the field out for every host.',
  'host-name': 'Use a-z, 0-9, hyphens and dots; a wildcard is *. in front.',
  'path-not-absolute': 'Paths start with a slash.',
  'path-unsafe': 'Write it without empty steps, dots and encoded slashes.',
  'only-for-external-services': 'Set the type to NodePort or LoadBalancer, or remove the field.',
  'too-long': 'Shorten it: 63 characters for one label, 253 for a whole name.',
  'nothing-to-serve': 'Add one of them.',
  'two-backends': 'Keep one of them.',
  'two-ports': 'Keep one of them.',
  'above-zero': 'Write 1 or more.',
  'must-be-one': 'Write 1, or remove the field.',
  'one-source': 'Name one of configMapKeyRef, secretKeyRef, fieldRef and resourceFieldRef.',
  'value-and-source': 'Keep value or valueFrom.',
  'variable-name': 'Use printable characters, without =.',
  'mount-path-twice': 'Give each mount a path of its own.',
  'host-port-differs': 'With hostNetwork both are the same port: write the number of containerPort, or remove hostPort.',
  'space-around': 'Remove the space.',
  'deadline-too-short': 'Write more seconds than minReadySeconds.',
  'nothing-may-move': 'Let one of them be more than 0, or no pod could be replaced.',
  'cron-schedule': 'Write five fields (minute, hour, day, month, weekday), or a word such as @daily.',
  'config-map-key': 'Use letters, digits, hyphens, dots and underscores.',
  'special-address': 'Write an address other than loopback, link-local, multicast and 0.0.0.0.',
  'headless-outside': 'Remove clusterIP, or set the type to ClusterIP.',
  'only-for-local-load-balancers': 'Set the type to LoadBalancer and externalTrafficPolicy to Local, or remove the field.',
  'only-default': 'A cluster has one, and it is called default.',
  'range-not-rising': 'The start must be below the end; for one port, write number.',
  'domain-name': 'Write two labels or more: example.com. *. in front stands for one label or more.',
  network: 'Write it as IPv4 or as IPv6, without zeros in front.',
  'named-port-beside-addresses': 'Nodes, networks and domains have no port names: write numbers, or make a rule of its own for them.',
  'domain-names-need-allow': 'Domains can only be allowed. Deny by networks, in a rule behind it.',
};

const FORBIDDEN_TITLES: Readonly<Record<ForbiddenRule, (field: string) => Phrase>> = {
  'ip-block-beside-selector': (field) => phrase`${code(field)} has an ${code('ipBlock')} beside a selector.`,
  'values-with-exists': () => phrase`${code('Exists')} and ${code('DoesNotExist')} take no values.`,
  'node-port-on-cluster-ip': () => phrase`A ${code('ClusterIP')} Service has no ${code('nodePort')}.`,
  'only-for-load-balancers': (field) => phrase`${code(last(field))} is only for ${code('LoadBalancer')} Services.`,
  'second-handler': (field) => phrase`${code(field)} is a second handler of one probe.`,
  'second-volume-kind': (field) => phrase`${code(field)} is a second kind of one volume.`,
  'probe-of-init-container': (field) => phrase`${code(field)} stands in an init container that is not a sidecar.`,
  'deadline-in-template': () => phrase`${code('activeDeadlineSeconds')} is not for pods that are kept running.`,
  'rolling-update-beside-recreate': () => phrase`${code('rollingUpdate')} stands beside the type ${code('Recreate')}.`,
  'without-client-affinity': () => phrase`${code('sessionAffinityConfig')} needs ${code('sessionAffinity: ClientIP')}.`,
};

const FORBIDDEN_ADVICE: Readonly<Record<ForbiddenRule, string>> = {
  'ip-block-beside-selector': 'Make two list items of it, each with its own hyphen: either one then lets traffic in.',
  'values-with-exists': 'Remove the values, or use In or NotIn.',
  'node-port-on-cluster-ip': 'Set the type to NodePort, or remove the field.',
  'only-for-load-balancers': 'Set the type to LoadBalancer, or remove the field.',
  'second-handler': 'Keep one of exec, httpGet, tcpSocket and grpc.',
  'second-volume-kind': 'Keep one, or make two volumes.',
  'probe-of-init-container': 'Remove the probe, or set the restartPolicy of the container to Always.',
  'deadline-in-template': 'Remove it, or use a Job.',
  'rolling-update-beside-recreate': 'Remove it, or set the type to RollingUpdate.',
  'without-client-affinity': 'Set sessionAffinity, or remove the field.',
};

function invalidTitle({ rule, field, value }: DiagnosticValues['invalid-value']): Phrase {
  if (rule === 'selector-template-mismatch') {
    return value === ''
      ? phrase`The template has no labels for the selector to match.`
      : phrase`The template's labels ${code(value)} do not match the selector.`;
  }
  const what = value === '' || value === '{…}' || value === '[…]' ? last(field) : value;
  return phrase`${code(what)} ${VALUE_TITLES[rule]}.`;
}

/** A number where a whole number is due is a fraction, or larger than what the field can hold. */
function foundType({ expected, found, written }: DiagnosticValues['wrong-type']): string {
  if (found === 'nothing') return 'empty';
  return expected === 'number' && found === 'number' ? written : TYPES[found];
}

function typeAdvice({ expected, found, meant }: DiagnosticValues['wrong-type']): Phrase {
  if (expected === 'text' && meant !== '')
    return phrase`YAML reads it as ${found === 'boolean' ? 'true or false' : 'a number'}. Write it in quotes: ${code(meant)}.`;
  if (expected === 'map' && meant !== '') return phrase`A space is missing after the colon. Write ${code(meant)}.`;
  if (expected === 'list') return phrase`Put a hyphen before each item.`;
  if (expected === 'number' && found === 'text') return phrase`Remove the quotes.`;
  if (expected === 'number' && found === 'number') return phrase`Write it without a fraction, and no larger than the field can hold.`;
  return phrase`Nothing is converted: the API server takes the one form only.`;
}

const ADMIN_KINDS: ReadonlySet<string> = new Set(['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy', 'ClusterNetworkPolicy']);

/** V-1: what the refusal of the whole object means for the picture. */
function absence({ kind, name, evaluated }: FieldValues): Phrase {
  const named = name === '' ? phrase`this ${kind}` : phrase`${kind} ${code(name)}`;
  if (evaluated) return phrase`The API server refuses ${named} for it. What is meant is clear, so it is shown here as if it were accepted.`;
  if (ADMIN_KINDS.has(kind)) return adminAbsence({ kind, name });
  if (kind.endsWith('NetworkPolicy')) return phrase`Until then ${named} is refused whole: the pods that it selects stay open.`;
  return phrase`Until then ${named} is refused whole, and is not in the picture.`;
}

function last(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

function parent(field: string): string {
  const dot = field.lastIndexOf('.');
  return dot === -1 ? 'the object' : field.slice(0, dot);
}

import { anything, integer, integerOrText, isWritten, list, object, text, texts, type DecodedBy } from '#engine/manifest/decode.ts';
import type { Diagnosis } from '#engine/manifest/diagnosis.ts';
import { labelSelector } from '#engine/manifest/label-selector-fields.ts';
import { metadata } from '#engine/manifest/metadata-fields.ts';
import { checkOneOf, checkPort, isPortNumber } from '#engine/manifest/name-rules.ts';
import { containsRange, formatCidr } from '#engine/model/ip-range.ts';
import { parseCidr } from '#engine/model/parse-cidr.ts';
import type { Placed } from '#engine/manifest/decode.ts';

/** The fields of networking.k8s.io/v1 NetworkPolicy and what the API server asks of them. */

const ipBlock = object({ cidr: text, except: texts }, ({ place, cidr, except }, diagnosis) => {
  if (cidr ? cidr.value === '' : !isWritten(place, 'cidr')) diagnosis.required(cidr?.place ?? place.missing('cidr'));
  if (!cidr || cidr.value === '') return;
  const block = parseCidr(cidr.value);
  if (!block) {
    diagnosis.invalid(cidr.place, 'cidr', nearestCidr(cidr.value));
    return;
  }
  noteOddities(cidr, diagnosis);
  for (const each of except ?? []) {
    const hole = parseCidr(each.value);
    if (!hole) {
      diagnosis.invalid(each.place, 'cidr', nearestCidr(each.value));
      continue;
    }
    noteOddities(each, diagnosis);
    const isSame = hole.range.low === block.range.low && hole.range.high === block.range.high;
    if (!containsRange(block.range, hole.range) || isSame) diagnosis.invalid(each.place, 'except-not-inside', '', each.value);
  }
});

const peer = object(
  { podSelector: labelSelector, namespaceSelector: labelSelector, ipBlock },
  ({ place }, diagnosis) => {
    const selects = isWritten(place, 'podSelector') || isWritten(place, 'namespaceSelector');
    const hasBlock = isWritten(place, 'ipBlock');
    if (!selects && !hasBlock) diagnosis.peerSaysNothing(place);
    if (selects && hasBlock) diagnosis.forbidden(place, 'ip-block-beside-selector');
  },
  { nullIsEmpty: true },
);

const port = object(
  { protocol: text, port: integerOrText, endPort: integer },
  (fields, diagnosis) => {
    checkOneOf(fields.protocol, ['SCTP', 'TCP', 'UDP'], diagnosis);
    if (fields.port) checkPort(fields.port, diagnosis);
    const { endPort } = fields;
    if (!endPort) return;
    const low = fields.port?.value;
    if (typeof low !== 'number') {
      // A port of the wrong type was told already.
      if (low !== undefined || !isWritten(fields.place, 'port')) diagnosis.invalid(endPort.place, 'end-port-needs-number');
    } else if (endPort.value < low) {
      diagnosis.invalid(endPort.place, 'end-port-below-port', String(low));
    } else if (!isPortNumber(endPort.value)) {
      diagnosis.invalid(endPort.place, 'port-number');
    }
  },
  { nullIsEmpty: true },
);

const ingressRule = object({ from: list(peer), ports: list(port) }, undefined, { nullIsEmpty: true });
const egressRule = object({ to: list(peer), ports: list(port) }, undefined, { nullIsEmpty: true });

const spec = object(
  { podSelector: labelSelector, ingress: list(ingressRule), egress: list(egressRule), policyTypes: texts },
  ({ policyTypes = [] }, diagnosis) => {
    if (policyTypes.length > 2) {
      diagnosis.invalid(policyTypes[2]!.place.parent ?? policyTypes[2]!.place, 'too-many-policy-types');
      return;
    }
    for (const type of policyTypes) checkOneOf(type, ['Egress', 'Ingress'], diagnosis);
  },
);

export const networkPolicy = object({ apiVersion: text, kind: text, metadata, spec, status: anything });

export type NetworkPolicyFields = DecodedBy<typeof networkPolicy>;
export type NetworkPolicyPeer = DecodedBy<typeof peer>;
export type NetworkPolicyPort = DecodedBy<typeof port>;

/** V-3: accepted, and read as something else than it looks like. */
function noteOddities(cidr: Placed<string>, diagnosis: Diagnosis): void {
  const parsed = parseCidr(cidr.value);
  if (!parsed) return;
  const values = { written: cidr.value, read: formatCidr(parsed.range) };
  if (parsed.ipv4Mapped) diagnosis.odd(cidr.place, 'cidr-ipv4-mapped', values);
  else if (parsed.leadingZeros) diagnosis.odd(cidr.place, 'cidr-leading-zeros', values);
  else if (parsed.hostBits) diagnosis.odd(cidr.place, 'cidr-host-bits', values);
}

/** What was probably meant: spaces cut, a prefix added to a lone address. */
function nearestCidr(written: string): string {
  const trimmed = written.trim();
  return [trimmed, `${trimmed}/32`, `${trimmed}/128`].find((each) => parseCidr(each)) ?? '';
}

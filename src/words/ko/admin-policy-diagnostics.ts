import type { AdminPolicyValues } from '#engine/model/admin-policy-values.ts';
import type { DiagnosticSentence } from '#words/diagnostic-sentence.ts';
import { code, phrase } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';

type AdminPolicyWords = { readonly [Code in keyof AdminPolicyValues]: (values: AdminPolicyValues[Code]) => DiagnosticSentence };

/** What is said about the limits of admin policies, and about what is not understood in them. */
export const adminPolicyDiagnostics: AdminPolicyWords = {
  'too-many-items': (values) => ({
    title: phrase`${code(values.field)} 항목이 ${values.count}개입니다.`,
    advice: phrase`API는 ${values.limit}개까지만 받습니다. 나머지는 다른 정책으로 옮기세요. ${adminAbsence(values)}`,
  }),
  'too-few-items': (values) => ({
    title: phrase`${code(values.field)} 목록이 비어 있습니다.`,
    advice: isPorts(values.field)
      ? phrase`하나 이상 쓰거나 필드를 지우세요. 필드가 없으면 모든 포트를 뜻합니다. ${adminAbsence(values)}`
      : phrase`하나 이상 쓰세요. 모든 네임스페이스의 모든 파드는 ${code('- namespaces: {}')}입니다. ${adminAbsence(values)}`,
  }),
  'text-too-long': (values) => ({
    title: phrase`${code(last(values.field))} 값이 ${values.length}자입니다.`,
    advice: phrase`API는 ${values.limit}자까지만 받습니다. ${adminAbsence(values)}`,
  }),
  'number-outside': (values) => ({
    title: phrase`${code(last(values.field))} 필드에 ${code(String(values.value))} 값을 쓸 수 없습니다.`,
    advice: phrase`${values.low}부터 ${values.high}까지의 정수입니다. ${adminAbsence(values)}`,
  }),
  'exactly-one': (values) => ({
    title:
      values.written === ''
        ? phrase`${code(values.field)} 항목에 적힌 것이 없습니다.`
        : phrase`${code(values.field)} 항목에 함께 쓸 수 없는 필드가 여럿 있습니다: ${code(values.written)}.`,
    advice:
      values.written === ''
        ? phrase`${code(values.fields)} 중 정확히 하나를 쓰세요. ${adminAbsence(values)}`
        : phrase`하나만 남기세요. 목록이라면 항목을 나누세요. ${adminAbsence(values)}`,
  }),
  'peer-not-understood': ({ field, written, suggestion, action, egressOnly }) => ({
    title: egressOnly
      ? phrase`${code(written)} 피어는 이그레스 규칙에만 쓸 수 있어 ${code(field)} 항목을 해석할 수 없습니다.`
      : suggestion === ''
        ? phrase`${code(written)}이라는 피어가 없어 ${code(field)} 항목을 해석할 수 없습니다.`
        : phrase`${code(written)}이라는 피어가 없습니다. 혹시 ${code(suggestion)}인가요?`,
    advice:
      action === 'Allow' || action === 'Accept'
        ? phrase`해석할 수 없는 피어가 있는 규칙은 닫힌 쪽으로 처리되므로, 고칠 때까지 이 ${code(action)} 규칙은 아무것도 허용하지 않습니다.`
        : phrase`해석할 수 없는 피어가 있는 규칙은 닫힌 쪽으로 처리되므로, 고칠 때까지 이 규칙은 그 방향의 모든 트래픽을 거부합니다.`,
  }),
  'relative-namespaces': (values) => ({
    title: phrase`${code(values.written)} 필드는 대상의 네임스페이스와 비교하라는 뜻인데, 이제 어떤 API 버전에도 없습니다.`,
    advice: phrase`레이블 값마다 정책을 하나씩 만들고 대상과 피어에 ${code('namespaces: { matchLabels: … }')}를 쓰세요. 요즘 서버는 이 필드를 버리고 모든 네임스페이스와 맞춥니다. ${adminAbsence(values)}`,
  }),
  'old-namespaces-shape': ({ written, current }) => ({
    title: phrase`${code(written)}는 API 버전 0.1.1의 형식이며, 원래 뜻대로 읽습니다.`,
    advice: phrase`요즘 서버는 이 필드를 버리므로 모든 네임스페이스와 맞게 됩니다. 레이블을 ${code(current)} 아래로 옮기세요.`,
  }),
  'port-range-empty': ({ start, end }) => ({
    title: phrase`${start}부터 ${end}까지의 범위에는 포트가 없습니다.`,
    advice: phrase`API는 받아들이지만 아무것과도 맞지 않습니다. 작은 수를 ${code('start')}에 쓰세요.`,
  }),
};

/** V-1: what the refusal of an admin policy means for the picture. */
export function adminAbsence({ kind, name }: { readonly kind: string; readonly name: string }): Phrase {
  const named = name === '' ? phrase`이 ${kind} 오브젝트` : phrase`${kind} ${code(name)} 오브젝트`;
  return phrase`그 전까지 ${named}는 통째로 거부되므로, 이 정책의 허용, 거부, 통과는 하나도 적용되지 않고 다른 정책이 결정합니다.`;
}

function isPorts(field: string): boolean {
  return /\.(?:ports|protocols)$/.test(field);
}

function last(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

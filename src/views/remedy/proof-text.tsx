import type { Picture } from '#engine/overview/picture.ts';
import type { GeneratedPolicies } from '#engine/remedy/remedy.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { useWords } from '#views/words-context.tsx';
import type { Words } from '#words/english.ts';
import styles from './generate-policies.module.css';

type Proof = GeneratedPolicies['proof'];

/** So many pairs of each kind are named. */
const MOST_NAMED = 5;

/** What the generated policies let through, as found by evaluating them, held against what was wanted. */
export function ProofText({ picture, proof }: { readonly picture: Picture; readonly proof: Proof }) {
  const words = useWords();
  const { generate } = words.remedy;
  return (
    <>
      <p className={styles.verdict}>{proofSentence(proof, words)}</p>
      <Pairs picture={picture} title={generate.missing} pairs={proof.missing} />
      <Pairs picture={picture} title={generate.extra} pairs={proof.extra} />
      <p className={styles.text}>{generate.proof}</p>
    </>
  );
}

function proofSentence({ wanted, missing, extra }: Proof, { remedy }: Words): string {
  const { generate } = remedy;
  if (missing.length === 0 && extra.length === 0) return generate.exact(wanted);
  const allows = missing.length === 0 ? generate.allowsAll(wanted) : generate.allowsSome(wanted - missing.length, wanted);
  return extra.length === 0 ? generate.andNothing(allows) : generate.andExtra(allows, extra.length);
}

function Pairs({ picture, title, pairs }: { readonly picture: Picture; readonly title: string; readonly pairs: Proof['missing'] }) {
  const { remedy, whatIf } = useWords();
  if (pairs.length === 0) return null;
  const names = pairs
    .slice(0, MOST_NAMED)
    .map(({ source, destination }) => whatIf.panel.pair(endpointTitle(picture, source), endpointTitle(picture, destination)));
  const more = pairs.length - names.length;
  return (
    <p className={styles.pairs}>
      <b>{title}:</b> {names.join(', ')}
      {more > 0 && ` ${remedy.notListed(more)}`}
    </p>
  );
}

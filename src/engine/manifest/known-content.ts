const LOOKS_LIKE_MANIFEST = /^[ \t]*(?:"?apiVersion"?|"?kind"?)[ \t]*:/m;
/** Fields that reports, alerts and descriptions of a cluster have, and other files hardly. */
const FIELDS =
  /"(?:SchemaVersion|ArtifactName|ClusterName|[vV]ulnerabilit(?:y|ies)|scan_started|cves_counts|vulnName|panels|sarif|runs|output_fields|event_category|policyId|ruleName|podName|resourcesVpcConfig|addonName|SecurityGroups|SecurityGroupRules|terraform_version|format_version|operatorObject|Target)" *:|"(?:rule|priority)" *: *"|\baquasecurity\.github\.io\b|\bAWSTemplateFormatVersion\b|\bAWS::\w+::/;
const FALCO_LINE = /^(?:.*\s)?\*?[\d:.TZ+-]{8,35}: (?:Emergency|Alert|Critical|Error|Warning|Notice|Informational|Info|Debug) /m;
const LIST_OF_FINDINGS = /^[^\n{]*\b(?:Vulnerability ID|Vulnerability Name|CVE ID)\b[^\n]*[,;\t]/i;

/** So much of a text is looked at. */
const LOOKED_AT = 100_000;

/** Whether the beginning of a text reads like a manifest, or like anything else that is read here: a first look, for files whose names say nothing. */
export function isKnownContent(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  return LOOKS_LIKE_MANIFEST.test(head) || FIELDS.test(head) || FALCO_LINE.test(head) || LIST_OF_FINDINGS.test(head);
}

/** Whether a text begins as JSON does. */
export function beginsLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text.slice(0, 1000));
}

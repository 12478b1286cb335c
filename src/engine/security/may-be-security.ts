/** Kinds of objects that stand among manifests and are about security. */
const GROUPS = ['aquasecurity.github.io', 'vpcresources.k8s.aws', 'eksctl.io/', 'AWS::'];
const LOOKS_LIKE_MANIFEST = /^[ \t]*["']?(?:apiVersion|kind)["']?[ \t]*:/m;
const IS_JSON = /^[\s\uFEFF]*[[{]/;

/** Whether a text may hold something else than manifests: a cheap first look, which may be wrong in this direction only. */
export function mayBeSecurity(text: string): boolean {
  return IS_JSON.test(text) || !LOOKS_LIKE_MANIFEST.test(text) || GROUPS.some((group) => text.includes(group));
}

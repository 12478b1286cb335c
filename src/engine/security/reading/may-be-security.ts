/** Kinds of objects that stand among manifests and are about security. */
const GROUPS = ['aquasecurity.github.io', 'vpcresources.k8s.aws', 'eksctl.io/', 'AWS::'];
const LOOKS_LIKE_MANIFEST = /^[ \t]*["']?(?:apiVersion|kind)["']?[ \t]*:/m;
const IS_JSON = /^[\s\uFEFF]*(?:[[{]|null\s*$)/;
/** JSON behind a manifest, in one file with it. */
const JSON_DOCUMENT = /---[ \t]*\r?\n\s*(?:\[|\{(?!\{))/y;
const IS_TEMPLATE = /^[\s\uFEFF]*\{\{/;

/** Whether a text may hold something else than manifests: a cheap first look, which may be wrong in this direction only. */
export function mayBeSecurity(text: string): boolean {
  return IS_JSON.test(text) || !looksLikeManifest(text) || mentionsSecurity(text) || hasJsonBehind(text);
}

function hasJsonBehind(text: string): boolean {
  let at = 0;
  do {
    JSON_DOCUMENT.lastIndex = at;
    if (JSON_DOCUMENT.test(text)) return true;
    at = text.indexOf('\n---', at) + 1;
  } while (at > 0);
  return false;
}

/** Whether a text names a group of objects that tell of security. */
export function mentionsSecurity(text: string): boolean {
  return GROUPS.some((group) => text.includes(group));
}

/** Whether a text has the fields of an object of Kubernetes on lines of their own. */
export function looksLikeManifest(text: string): boolean {
  return LOOKS_LIKE_MANIFEST.test(text);
}

/** Whether a text begins as JSON does; `{{` begins a template. */
export function beginsAsJson(text: string): boolean {
  return IS_JSON.test(text) && !IS_TEMPLATE.test(text);
}

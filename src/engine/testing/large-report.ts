/** How a report of Trivy is made up. */
export interface LargeReport {
  /** At least so many characters. */
  readonly size: number;
  readonly image: string;
}

const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'] as const;
/** So many findings stand in each target. */
const IN_TARGET = 200;

/** A report of Trivy, schema 2, as long as is asked for; with how many findings. */
export function largeTrivyReport({ size, image }: LargeReport): { readonly text: string; readonly findings: number } {
  const named = JSON.stringify(image);
  const head = `{\n"SchemaVersion": 2,\n"ArtifactName": ${named},\n"ArtifactType": "container_image",\n"Metadata": {"RepoTags": [${named}]},\n`;
  const targets: string[] = [];
  let length = head.length;
  while (length < size) {
    const first = targets.length * IN_TARGET;
    const Vulnerabilities = Array.from({ length: IN_TARGET }, (_, at) => finding(first + at));
    const target = { Target: `${image} (debian 12.${targets.length})`, Class: 'os-pkgs', Type: 'debian', Vulnerabilities };
    targets.push(JSON.stringify(target, undefined, 2));
    length += targets.at(-1)!.length + 2;
  }
  return { text: `${head}"Results": [\n${targets.join(',\n')}\n]\n}\n`, findings: targets.length * IN_TARGET };
}

function finding(at: number): object {
  return {
    VulnerabilityID: `CVE-2024-${10_000 + at}`,
    PkgName: `library-${at % 977}`,
    InstalledVersion: `1.${at % 31}.${at % 7}-r${at % 3}`,
    FixedVersion: at % 3 === 0 ? undefined : `1.${at % 31}.${(at % 7) + 1}`,
    Status: at % 3 === 0 ? 'affected' : 'fixed',
    Severity: SEVERITIES[at % SEVERITIES.length],
    Title: `A reader that trusts lengths number ${at}: "out of bounds"`,
    Description: `${'What a program reads from a socket it must not believe. '.repeat(6)}\\n`,
    PrimaryURL: `https://vulnerabilities.example/CVE-2024-${10_000 + at}`,
    References: [`https://one.example/${at}`, `https://two.example/${at}`],
    PublishedDate: '2024-05-01T12:00:00Z',
  };
}

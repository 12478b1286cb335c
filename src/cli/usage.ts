import { ENFORCEMENT_OPTIONS, PROFILE_NAMES } from '#engine/rules/enforcement.ts';

/** What `--help` prints. */
export const USAGE = `Usage: netpol-atlas COMMAND PATH… [options]

PATH is a file, a folder (read recursively), an archive (.zip, .tar.gz) or - for standard input. A file is known by its content:
manifests, and beside them image scans (Trivy, its operator, MicroScanner, Aqua, Harbor, Sysdig, SARIF), runtime alerts (Falco,
Sysdig, Aqua), and what describes an EKS cluster (AWS CLI, eksctl, CloudFormation, Terraform) or its security groups.

Commands
  list PATH…                               every connection that the policies allow
      --all                                denied pairs too
      --count                              the number of pairs of each verdict alone
      --exposure                           what of each workload is open to the internet, to other namespaces, to its own
                                           and to the nodes, and through what
      --focusworkload NAME                 only what touches this workload: name, namespace/name or namespace/name[Kind];
                                           several with commas
  eval PATH… --from A --to B --port N      the verdict for one connection
  explain PATH… --from A --to B [--port N] the same with its reasons, rules and lines
      -s, -d, -p                           short for --from, --to, --port
      --protocol TCP|UDP|SCTP              default TCP
      A and B are namespace/pod, namespace/workload[Kind] or an IP address; B may be namespace/name[Service], and
      --port is the Service's: answered for each backend, on the port of its pods
  diff BEFORE AFTER                        who can reach whom now and could not, or no more, and what brought it about
  diff PATH… --profiles A,B                the same for one input under two profiles: what network plugins judge otherwise,
                                           and the option behind each difference
  test PATH… [--expect FILE]               whether everything is as expected: by the expectations in PATH, and those in
                                           FILE (several: --expect twice); each failure with its reasons and lines
  lint PATH…                               what the lint rules find; # netpol-atlas: ignore RULE in a manifest silences one
      --severity error|warning|info        the least that is told of; default warning
      --ignore RULE                        leave this rule out; several with commas
      --rules                              the rules with a line about each, without a PATH
  risk PATH…                               workloads with findings that the internet reaches, step by step with the lines that
                                           let it; what is reached from the workloads of alerts; what joins nothing here
      --severity critical|high|medium|low  the least that counts; default critical. What nobody rated is listed apart
      --fixable                            only findings that a newer version repairs
      --cuts                               the single changes of policies that cut most, with what they would break

Options
  -o, --output text|json                   default text (txt means the same)
               md                          of diff, lint and risk: a comment for a pull request
               sarif                       of lint: for code hosts that show findings beside the lines
               csv|md|dot|mermaid          of list: a table, a page of tables, a graph for Graphviz or Mermaid
               junit                       of test: a report that CI systems read
  -f, --file FILE                          write the answer to FILE
  -q, --quiet                              no messages on standard error
      --dirpath PATH                       another way to give a PATH; of diff: --dir1 BEFORE --dir2 AFTER
  --profile NAME                           what enforces the policies: ${PROFILE_NAMES.join(', ')};
                                           default ${PROFILE_NAMES[0]}
  --option NAME=VALUE                      one thing of that otherwise, several with --option twice:
                                           ${Object.entries(ENFORCEMENT_OPTIONS)
                                             .map(([name, values]) => `${name}=${values.join('|')}`)
                                             .join('\n                                           ')}
  --ingress-controller NAME                the workload that Ingresses and routes go through: name, namespace/name or
                                           namespace/name[Kind]; default: the one that is recognized, or an unknown pod
  --image REPORT=IMAGE                     which image of the manifests a report is about that does not say so itself; REPORT is
                                           its file or its id
  --accept OFFER                           a weak match counts all the same: risk lists the offers
  --timing                                 milliseconds of each step, one JSON line on standard error

Exit status: 0 answered, whatever the answer; 1 of diff: reachability differs,
             of test: something is not as expected, of lint: something is found, of risk: a workload with a finding that
             counts is reached from the internet, or perhaps is; 2 unusable input or arguments.
`;

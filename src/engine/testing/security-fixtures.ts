/** Small values of every kind that is read beside manifests, as tools write them; by the id of the source that reads them. */
export const SECURITY_VALUES: Readonly<Record<string, readonly unknown[]>> = {
  'trivy-operator': [
    {
      apiVersion: 'aquasecurity.github.io/v1alpha1',
      kind: 'VulnerabilityReport',
      metadata: {
        name: 'replicaset-web-6d4b75cb6d-web',
        namespace: 'default',
        labels: {
          'trivy-operator.resource.kind': 'ReplicaSet',
          'trivy-operator.resource.name': 'web-6d4b75cb6d',
          'trivy-operator.container.name': 'web',
        },
      },
      report: {
        artifact: { repository: 'library/nginx', tag: '1.27' },
        registry: { server: 'index.docker.io' },
        scanner: { name: 'Trivy', version: '0.50.0' },
        updateTimestamp: '2024-05-01T12:00:00Z',
        summary: { criticalCount: 1, highCount: 0, mediumCount: 0, lowCount: 0, unknownCount: 0 },
        vulnerabilities: [
          {
            vulnerabilityID: 'CVE-2024-1',
            resource: 'zlib',
            installedVersion: '1.2',
            fixedVersion: '1.3',
            severity: 'CRITICAL',
            score: 9.8,
          },
        ],
      },
    },
    {
      verb: 'update',
      operatorObject: {
        apiVersion: 'aquasecurity.github.io/v1alpha1',
        kind: 'ConfigAuditReport',
        metadata: { name: 'deployment-web', namespace: 'default' },
        report: { checks: [{ checkID: 'KSV001', title: 'No escalation', severity: 'MEDIUM', success: false, messages: ['web may'] }] },
      },
    },
  ],
  'trivy-kubernetes': [
    {
      ClusterName: 'lab',
      Resources: [
        {
          Namespace: 'default',
          Kind: 'Deployment',
          Name: 'web',
          Metadata: [{ RepoTags: ['nginx:1.27'], ImageID: 'sha256:0a' }],
          Results: [
            {
              Target: 'nginx:1.27 (debian 12)',
              Class: 'os-pkgs',
              Vulnerabilities: [{ VulnerabilityID: 'CVE-2024-1', PkgName: 'zlib', InstalledVersion: '1.2', Severity: 'HIGH' }],
            },
            { Target: 'Deployment/web', Class: 'config', Misconfigurations: [{ ID: 'KSV001', Severity: 'LOW', Status: 'FAIL' }] },
          ],
        },
      ],
    },
  ],
  trivy: [
    {
      SchemaVersion: 2,
      ArtifactName: 'nginx:1.27',
      ArtifactType: 'container_image',
      CreatedAt: '2024-05-01T12:00:00.5Z',
      Metadata: { ImageID: 'sha256:0a', RepoTags: ['nginx:1.27'], RepoDigests: ['nginx@sha256:0b'], OS: { Family: 'debian', Name: '12' } },
      Results: [
        {
          Target: 'nginx:1.27 (debian 12)',
          Class: 'os-pkgs',
          Vulnerabilities: [
            {
              VulnerabilityID: 'CVE-2024-1',
              PkgName: 'zlib',
              InstalledVersion: '1.2',
              FixedVersion: '1.3',
              Status: 'fixed',
              Severity: 'CRITICAL',
              CVSS: { nvd: { V3Score: 9.8 } },
              PrimaryURL: 'https://vulnerabilities.example/1',
            },
          ],
          Secrets: [{ RuleID: 'key', Category: 'AWS', Severity: 'CRITICAL', Title: 'A key', Match: 'A***' }],
        },
      ],
    },
    [{ Target: 'nginx:1.27 (debian 12)', Vulnerabilities: [{ VulnerabilityID: 'CVE-2024-1', PkgName: 'zlib', Severity: 'HIGH' }] }],
  ],
  aqua: [
    {
      image: 'nginx:1.27',
      registry: 'Docker Hub',
      digest: 'sha256:0a',
      resources: [
        {
          resource: { format: 'deb', name: 'zlib', version: '1.2' },
          scanned: true,
          vulnerabilities: [{ name: 'CVE-2024-1', nvd_severity_v3: 'high', vendor_severity: 'negligible', fix_version: '1.3' }],
        },
      ],
      vulnerability_summary: { total: 1, high: 1, medium: 0, low: 0, negligible: 0 },
      image_assurance_results: { disallowed: true, checks_performed: [{ control: 'root', failed: true }] },
    },
    {
      scan_started: { seconds: 1, nanos: 2 },
      digest: '0a',
      os: 'debian',
      resources: [{ resource: { name: 'zlib', version: '1.2' }, vulnerabilities: [{ name: 'CVE-2024-1', nvd_severity: 'high' }] }],
    },
    {
      count: 2,
      result: [
        {
          name: 'CVE-2024-1',
          aqua_severity: 'high',
          image_name: 'nginx:1.27',
          registry: 'Aqua',
          resource: { name: 'zlib', version: '1.2' },
        },
      ],
      query: 'x',
      more_data_all_pages: 1,
    },
    {
      image_name: 'nginx:1.27',
      registry: 'Aqua',
      cves_counts: { total: 1 },
      cves: [{ file: '/lib/z', name: 'CVE-2024-1', severity: 'high', score: '7.5' }],
    },
  ],
  harbor: [
    {
      artifact: { repository: 'library/nginx', digest: 'sha256:0a' },
      scanner: { name: 'MicroScanner', version: '1' },
      severity: 'High',
      vulnerabilities: [{ id: 'CVE-2024-1', package: 'zlib', version: '1.2', severity: 'High', links: ['https://one.example'] }],
    },
  ],
  sysdig: [
    {
      scanner: { name: 'sysdig-cli-scanner' },
      result: {
        metadata: { pullString: 'nginx:1.27', imageId: 'sha256:0a', baseOs: 'debian 12' },
        packages: [
          {
            type: 'os',
            name: 'zlib',
            version: '1.2',
            vulns: [
              { name: 'CVE-2024-1', severity: { value: 'High' }, cvssScore: { value: { version: '3.1', score: 7.5 } }, exploitable: true },
            ],
          },
        ],
      },
    },
    {
      data: [
        {
          vulnName: 'CVE-2024-1',
          vulnSeverity: 'High',
          imagePullString: 'nginx:1.27',
          k8sNamespaceName: 'default',
          k8sWorkloadType: 'deployment',
          k8sWorkloadName: 'web',
          packageName: 'zlib',
        },
      ],
    },
    {
      panels: [
        { data: [{ vuln_id: 'CVE-2024-1', vuln_severity: 'High', container_image: 'nginx:1.27', kubernetes_workload_name: 'web' }] },
      ],
    },
  ],
  sarif: [
    {
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Trivy', rules: [{ id: 'CVE-2024-1', properties: { 'security-severity': '9.1', tags: ['HIGH'] } }] } },
          properties: { imageName: 'nginx:1.27', repoTags: ['nginx:1.27'] },
          results: [{ ruleId: 'CVE-2024-1', ruleIndex: 0, level: 'error', message: { text: 'Package: zlib\nInstalled Version: 1.2' } }],
        },
      ],
    },
  ],
  falco: [
    {
      time: '2024-05-01T12:00:00.123456789Z',
      rule: 'A shell was spawned',
      priority: 'Notice',
      source: 'syscall',
      output: '12:00:00: Notice A shell (user=root k8s_ns=default)',
      tags: ['shell'],
      output_fields: {
        'k8s.ns.name': 'default',
        'k8s.pod.name': 'web-6d4b75cb6d-x2x2x',
        'container.id': '0123456789ab',
        'proc.cmdline': 'bash -i',
        'fd.name': '10.0.0.1:40000->203.0.113.1:443',
        'evt.time': 1714564800123456800,
      },
    },
  ],
  'sysdig-runtime': [
    {
      id: '1',
      type: 'policy',
      category: 'runtime',
      timestamp: 1714564800123456800,
      severity: 4,
      content: { policyId: 1, ruleName: 'A shell', ruleType: 'RULE_TYPE_FALCO', output: 'A shell', fields: { 'proc.cmdline': 'sh' } },
      labels: { 'kubernetes.namespace.name': 'default', 'kubernetes.pod.name': 'web-6d4b75cb6d-x2x2x' },
    },
  ],
  'aqua-runtime': [
    { event_category: 'incident', name: 'A shell', severity_score: 3, data: '{"rule":"A shell","level":"block","podname":"web-1"}' },
    { kubernetes: { podName: 'web-1', podNamespace: 'default' }, container: { image: 'nginx:1.27' }, eventName: 'execve', timestamp: 1 },
  ],
  eksctl: [
    {
      apiVersion: 'eksctl.io/v1alpha5',
      kind: 'ClusterConfig',
      metadata: { name: 'lab', region: 'eu-west-1' },
      vpc: { cidr: '192.168.0.0/16', clusterEndpoints: { publicAccess: true, privateAccess: true }, publicAccessCIDRs: ['203.0.113.0/24'] },
      addons: [{ name: 'vpc-cni', configurationValues: '{"enableNetworkPolicy": "true"}' }],
    },
  ],
  'security-group-policy': [
    {
      apiVersion: 'vpcresources.k8s.aws/v1beta1',
      kind: 'SecurityGroupPolicy',
      metadata: { name: 'web' },
      spec: { podSelector: { matchLabels: { app: 'web' } }, securityGroups: { groupIds: ['sg-1'] } },
    },
  ],
  'eks-describe': [
    {
      cluster: {
        name: 'lab',
        version: '1.30',
        resourcesVpcConfig: { endpointPublicAccess: true, endpointPrivateAccess: false, publicAccessCidrs: ['0.0.0.0/0'], vpcId: 'vpc-1' },
        kubernetesNetworkConfig: { serviceIpv4Cidr: '10.100.0.0/16', ipFamily: 'ipv4' },
      },
    },
    { addon: { addonName: 'vpc-cni', configurationValues: '{"enableNetworkPolicy":"true"}' } },
  ],
  'security-groups': [
    {
      SecurityGroups: [
        {
          GroupId: 'sg-1',
          GroupName: 'eks-cluster-sg-lab',
          IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-1' }] }],
          IpPermissionsEgress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
        },
      ],
    },
    { SecurityGroupRules: [{ GroupId: 'sg-1', IsEgress: false, IpProtocol: 'tcp', FromPort: 80, ToPort: 80, CidrIpv4: '10.0.0.0/8' }] },
  ],
  cloudformation: [
    {
      AWSTemplateFormatVersion: '2010-09-09',
      Parameters: { Cidr: { Type: 'String', Default: '203.0.113.0/24' } },
      Resources: {
        Cluster: {
          Type: 'AWS::EKS::Cluster',
          Properties: { ResourcesVpcConfig: { EndpointPublicAccess: 'true', PublicAccessCidrs: [{ Ref: 'Cidr' }] } },
        },
        Group: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: { SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 80, ToPort: 80, CidrIp: '0.0.0.0/0' }] },
        },
        AddOn: { Type: 'AWS::EKS::Addon', Properties: { AddonName: 'vpc-cni', ConfigurationValues: { 'Fn::Sub': '${A}' } } },
      },
    },
  ],
  'helm-values': [{ enableNetworkPolicy: 'true', nodeAgent: { enabled: true }, env: { ENABLE_POD_ENI: 'true' } }],
  terraform: [
    {
      format_version: '1.2',
      planned_values: {
        root_module: {
          resources: [
            {
              address: 'aws_eks_cluster.lab',
              type: 'aws_eks_cluster',
              name: 'lab',
              values: { name: 'lab', vpc_config: [{ endpoint_public_access: true, public_access_cidrs: ['0.0.0.0/0'] }] },
            },
          ],
          child_modules: [
            {
              resources: [
                {
                  address: 'module.a.aws_security_group.b',
                  type: 'aws_security_group',
                  values: { ingress: [{ from_port: 0, to_port: 0, protocol: '-1', self: true }] },
                },
              ],
            },
          ],
        },
      },
      resource_changes: [
        {
          address: 'aws_eks_cluster.lab',
          change: { before: null, after: {}, after_unknown: { vpc_config: [{ public_access_cidrs: true }] } },
        },
      ],
    },
  ],
};

/** Texts that are no JSON, by the id of the source that reads them. */
export const SECURITY_TEXTS: Readonly<Record<string, readonly string[]>> = {
  'falco-text': ['12:00:00.123456789: Notice A shell was spawned (user=root k8s_ns=default k8s_pod_name=web-1 command=sh -c (a b))\n'],
  sysdig: ['CVE ID,CVE Severity,Package Name,Package Version\nCVE-2024-1,High,"zlib, small",1.2\n'],
  aqua: [
    'Step 1\n{\n  "scan_started": {\n  },\n  "resources": [\n  {"resource": {"name": "zlib"},\n\u001b[91mOverriding non-zero error code\n\u001b[0m\n  "vulnerabilities": null}\n  ]\n}\nRemoving intermediate container\n',
  ],
};

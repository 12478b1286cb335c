/** One document with nearly every field of each kind that reaches a verdict: samples and golden cases use few of them. */
export const KINDS_IN_FULL: readonly string[] = [
  `apiVersion: policy.networking.k8s.io/v1alpha1
kind: AdminNetworkPolicy
metadata: {name: ops}
spec:
  priority: 10
  subject: {pods: {namespaceSelector: {matchLabels: {team: a}}, podSelector: {}}}
  ingress:
  - {name: one, action: Allow, from: [{namespaces: {matchLabels: {team: b}}}], ports: [{portNumber: {protocol: TCP, port: 80}}]}
  - {name: two, action: Pass, from: [{pods: {namespaceSelector: {}, podSelector: {matchLabels: {app: web}}}}], ports: [{namedPort: http}]}
  egress:
  - {name: out, action: Deny, to: [{networks: [10.0.0.0/8, "2001:db8::/32"]}, {nodes: {matchExpressions: [{key: zone, operator: Exists}]}}]}
  - {name: names, action: Allow, to: [{domainNames: ["*.example.com"]}], ports: [{portRange: {protocol: UDP, start: 1, end: 9}}]}
`,
  `apiVersion: policy.networking.k8s.io/v1alpha1
kind: BaselineAdminNetworkPolicy
metadata: {name: default}
spec:
  subject: {namespaces: {matchLabels: {team: c}}}
  ingress: [{action: Deny, from: [{namespaces: {}}]}]
  egress: [{action: Allow, to: [{networks: [0.0.0.0/0]}]}]
`,
  `apiVersion: policy.networking.k8s.io/v1alpha2
kind: ClusterNetworkPolicy
metadata: {name: rail}
spec:
  tier: Baseline
  priority: 3
  subject: {namespaces: {matchLabels: {team: c}}}
  ingress: [{name: a, action: Deny, from: [{namespaces: {}}], protocols: [{tcp: {destinationPort: {range: {start: 80, end: 90}}}}, {destinationNamedPort: http}]}]
  egress: [{action: Accept, to: [{domainNames: ["a.example.com"]}], protocols: [{udp: {destinationPort: {number: 53}}}]}]
`,
  `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: front, namespace: edge}
spec:
  ingressClassName: nginx
  defaultBackend: {service: {name: web, port: {name: http}}}
  tls: [{hosts: [a.example.com], secretName: tls}]
  rules: [{host: a.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: nginx, annotations: {ingressclass.kubernetes.io/is-default-class: "true"}}
spec: {controller: k8s.io/ingress-nginx}
`,
  `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: edge}
spec:
  gatewayClassName: any
  listeners: [{name: http, port: 80, protocol: HTTP, hostname: "*.example.com", allowedRoutes: {namespaces: {from: Selector, selector: {matchLabels: {team: a}}}, kinds: [{kind: HTTPRoute}]}}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: route, namespace: edge}
spec:
  parentRefs: [{name: edge, sectionName: http, port: 80}]
  hostnames: [a.example.com]
  rules: [{matches: [{path: {type: PathPrefix, value: /}}], backendRefs: [{name: web, namespace: other, port: 80, weight: 1}]}]
---
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: {name: grant, namespace: other}
spec: {from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: edge}], to: [{group: "", kind: Service, name: web}]}
`,
  ...['GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'].map(
    (kind) => `apiVersion: gateway.networking.k8s.io/${kind === 'GRPCRoute' ? 'v1' : 'v1alpha2'}
kind: ${kind}
metadata: {name: r, namespace: edge}
spec: {parentRefs: [{name: edge}], rules: [{backendRefs: [{name: web, port: 9000}]}]}
`,
  ),
  `apiVersion: route.openshift.io/v1
kind: Route
metadata: {name: r, namespace: edge}
spec: {host: a.example.com, to: {kind: Service, name: web, weight: 100}, alternateBackends: [{kind: Service, name: api}], port: {targetPort: http}}
`,
  `apiVersion: v1
kind: Service
metadata: {name: web, namespace: edge, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "9090"}}
spec:
  type: LoadBalancer
  externalTrafficPolicy: Local
  loadBalancerSourceRanges: [203.0.113.0/24]
  externalIPs: [198.51.100.1]
  selector: {app: web}
  ports: [{name: http, port: 80, targetPort: http, nodePort: 30080, protocol: TCP}]
---
apiVersion: v1
kind: Service
metadata: {name: outside, namespace: edge}
spec: {type: ExternalName, externalName: db.example.com}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: web-1, namespace: edge, labels: {kubernetes.io/service-name: web}}
addressType: IPv4
endpoints: [{addresses: [10.0.0.9], conditions: {ready: true}, targetRef: {kind: Pod, name: web-1}}]
ports: [{name: http, port: 8080, protocol: TCP}]
`,
  `apiVersion: v1
kind: Pod
metadata: {name: node-agent, namespace: edge, labels: {app: agent}, ownerReferences: [{apiVersion: apps/v1, kind: DaemonSet, name: node-agent, uid: u, controller: true}]}
spec:
  hostNetwork: true
  nodeName: node-1
  initContainers: [{name: sidecar, image: a, restartPolicy: Always, ports: [{name: admin, containerPort: 15000}]}]
  containers: [{name: a, image: a, ports: [{name: http, containerPort: 8080, hostPort: 80, protocol: TCP}], livenessProbe: {httpGet: {port: http, path: /}}, readinessProbe: {tcpSocket: {port: 8080}}, env: [{name: DB, value: "http://web.edge:80"}]}]
status: {phase: Running, hostIP: 192.0.2.10, podIPs: [{ip: 192.0.2.10}, {ip: "2001:db8::10"}]}
---
apiVersion: v1
kind: Node
metadata: {name: node-1, labels: {zone: a, eks.amazonaws.com/compute-type: fargate, kubernetes.io/os: windows}}
status: {addresses: [{type: InternalIP, address: 192.0.2.10}, {type: ExternalIP, address: 203.0.113.10}]}
`,
  `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web, namespace: edge}
spec: {selector: {matchLabels: {app: web}}, namespaceSelector: {any: true}, endpoints: [{port: http, targetPort: 9090}]}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: hook}
webhooks: [{name: a.example.com, clientConfig: {service: {namespace: edge, name: web, port: 443, path: /}}}]
---
apiVersion: apiregistration.k8s.io/v1
kind: APIService
metadata: {name: v1.example.com}
spec: {group: example.com, version: v1, service: {namespace: edge, name: web, port: 443}}
`,
];

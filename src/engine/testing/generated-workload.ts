import type { Component, PlannedNamespace, PlannedWorkload } from './planned-cluster.ts';

interface ComponentShape {
  readonly kind: 'Deployment' | 'StatefulSet';
  readonly image: string;
  /** Name, container port, port of the Service (absent: the Service leaves it out), protocol where it is not TCP. */
  readonly ports: readonly { readonly name: string; readonly port: number; readonly servicePort?: number; readonly protocol?: 'UDP' }[];
  readonly url: (host: string) => string;
}

const METRICS = { name: 'metrics', port: 9090 };
const SCRAPED = `      annotations:
        prometheus.io/scrape: "true"
        prometheus.io/port: "9090"
`;

/** How each kind of component is deployed, and under which address others name it. */
export const COMPONENT_SHAPES: Readonly<Record<Component, ComponentShape>> = {
  web: {
    kind: 'Deployment',
    image: 'registry.example.com/web:2.4.1',
    ports: [{ name: 'http', port: 3000, servicePort: 80 }],
    url: (host) => `http://${host}`,
  },
  api: {
    kind: 'Deployment',
    image: 'registry.example.com/api:5.12.0',
    ports: [{ name: 'http', port: 8080, servicePort: 80 }, METRICS],
    url: (host) => `http://${host}:80/v1`,
  },
  worker: { kind: 'Deployment', image: 'registry.example.com/worker:5.12.0', ports: [METRICS], url: (host) => host },
  db: {
    kind: 'StatefulSet',
    image: 'postgres:17',
    ports: [{ name: 'postgres', port: 5432, servicePort: 5432 }],
    url: (host) => `postgres://app@${host}:5432/app`,
  },
  cache: {
    kind: 'Deployment',
    image: 'redis:8',
    ports: [{ name: 'redis', port: 6379, servicePort: 6379 }],
    url: (host) => `${host}:6379`,
  },
  gateway: {
    kind: 'Deployment',
    image: 'registry.example.com/gateway:1.31.0',
    ports: [{ name: 'https', port: 8443, servicePort: 443 }],
    url: (host) => `https://${host}`,
  },
  broker: {
    kind: 'StatefulSet',
    image: 'registry.example.com/kafka:4.1.0',
    ports: [
      { name: 'clients', port: 9092, servicePort: 9092 },
      { name: 'brokers', port: 9093, servicePort: 9093 },
    ],
    url: (host) => `${host}:9092`,
  },
  dns: {
    kind: 'Deployment',
    image: 'registry.k8s.io/coredns/coredns:v1.12.1',
    ports: [
      { name: 'dns', port: 53, servicePort: 53, protocol: 'UDP' },
      { name: 'dns-tcp', port: 53, servicePort: 53 },
    ],
    url: (host) => host,
  },
  metrics: {
    kind: 'Deployment',
    image: 'prom/prometheus:v3.5.0',
    ports: [{ name: 'http', port: 9090, servicePort: 9090 }],
    url: (host) => `http://${host}:9090`,
  },
};

export function namespaceYaml({ name, team }: PlannedNamespace): string {
  return `apiVersion: v1
kind: Namespace
metadata:
  name: ${name}
  labels:
    team: ${team}
`;
}

export function workloadYaml(workload: PlannedWorkload): string {
  const { namespace, name, app, component, replicas, needs } = workload;
  const { kind, image, ports } = COMPONENT_SHAPES[component];
  const environment = needs.map(
    ({ variable, target }) => `            - name: ${variable}\n              value: ${urlOf(target, namespace)}\n`,
  );
  return `apiVersion: apps/v1
kind: ${kind}
metadata:
  name: ${name}
  namespace: ${namespace}
  labels:
    app: ${app}
    component: ${component}
spec:
  replicas: ${replicas}
${kind === 'StatefulSet' ? `  serviceName: ${name}\n` : ''}  selector:
    matchLabels:
      app: ${app}
      component: ${component}
  template:
    metadata:
      labels:
        app: ${app}
        component: ${component}
${ports.includes(METRICS) ? SCRAPED : ''}    spec:
      containers:
        - name: ${component}
          image: ${image}
          resources:
            requests:
              cpu: 100m
              memory: 256Mi
            limits:
              memory: 512Mi
          readinessProbe:
            tcpSocket:
              port: ${ports[0]!.name}
            periodSeconds: 10
          ports:
${ports.map(({ name: port, port: number, protocol }) => `            - name: ${port}\n              containerPort: ${number}\n${protocol ? `              protocol: ${protocol}\n` : ''}`).join('')}${environment.length ? `          env:\n${environment.join('')}` : ''}`;
}

/** The Service before a workload; undefined for a worker, which nobody calls. */
export function serviceYaml({ namespace, name, app, component }: PlannedWorkload): string | undefined {
  const ports = COMPONENT_SHAPES[component].ports.filter(({ servicePort }) => servicePort !== undefined);
  if (ports.length === 0) return undefined;
  return `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
${component === 'gateway' ? '  type: LoadBalancer\n  externalTrafficPolicy: Local\n' : ''}  selector:
    app: ${app}
    component: ${component}
  ports:
${ports.map(({ name: port, servicePort, protocol }) => `    - name: ${port}\n      port: ${servicePort}\n      targetPort: ${port}\n${protocol ? `      protocol: ${protocol}\n` : ''}`).join('')}`;
}

function urlOf({ component, name, namespace }: PlannedWorkload, from: string): string {
  return COMPONENT_SHAPES[component].url(from === namespace ? name : `${name}.${namespace}.svc.cluster.local`);
}

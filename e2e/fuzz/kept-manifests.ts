/** What stands beside every mutated text, and must be there afterwards with the same verdicts. */
export const KEPT_BEFORE = `apiVersion: v1
kind: Namespace
metadata: {name: kept}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: kept}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: web, env: [{name: DB, value: 'db:5432'}], ports: [{containerPort: 8080}]}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: kept}
spec:
  serviceName: db
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec: {containers: [{name: db, image: db, ports: [{name: sql, containerPort: 5432}]}]}
`;

export const KEPT_AFTER = `apiVersion: v1
kind: Service
metadata: {name: db, namespace: kept}
spec: {selector: {app: db}, ports: [{port: 5432, targetPort: sql}]}
---
apiVersion: v1
kind: Pod
metadata: {name: batch, namespace: kept, labels: {app: batch}}
spec: {containers: [{name: batch, image: batch}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db-lock, namespace: kept}
spec:
  podSelector: {matchLabels: {app: db}}
  ingress: [{from: [{podSelector: {matchLabels: {app: web}}}], ports: [{port: sql}]}]
`;

export const KEPT_OBJECTS = [
  'Namespace kept',
  'Deployment kept/web',
  'StatefulSet kept/db',
  'Service kept/db',
  'Pod kept/batch',
  'NetworkPolicy kept/db-lock',
];

export const KEPT_ENDPOINTS = ['kept/web[Deployment]', 'kept/db[StatefulSet]', 'kept/batch[Pod]'];

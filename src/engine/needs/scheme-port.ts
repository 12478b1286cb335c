/** Ports that clients use where an address names a scheme and no port. */
const SCHEME_PORTS: Readonly<Record<string, number>> = {
  amqp: 5672,
  amqps: 5671,
  ftp: 21,
  http: 80,
  https: 443,
  kafka: 9092,
  ldap: 389,
  ldaps: 636,
  memcached: 11211,
  mongodb: 27017,
  mqtt: 1883,
  mysql: 3306,
  nats: 4222,
  postgres: 5432,
  postgresql: 5432,
  redis: 6379,
  rediss: 6379,
  smtp: 25,
  ssh: 22,
  ws: 80,
  wss: 443,
};

/** The port that a scheme implies, if it is a well-known one: 5432 for `postgres` (and for `postgresql+asyncpg`, `mongodb+srv`). */
export function schemePort(scheme: string): number | undefined {
  const [first = ''] = scheme.split('+');
  return Object.hasOwn(SCHEME_PORTS, first) ? SCHEME_PORTS[first] : undefined;
}

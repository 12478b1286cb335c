/** Words in the name of a setting that say its value is where to connect to. */
const HOST_WORDS = new Set(
  (
    'host hosts hostname addr addrs address addresses url urls uri uris endpoint endpoints service services server servers svc upstream ' +
    'upstreams backend backends broker brokers bootstrap target targets peer peers master primary replica dsn connection proxy seed seeds'
  ).split(' '),
);

/** Last words that make a setting speak of something else: `SERVICE_NAME`, `DB_HOST_PORT`, `SERVER_MODE`. */
const OTHER_WORDS = new Set(
  (
    'name namespace account type user username password level port ports version id key path mode token topic database schema region enabled ' +
    'image tag timeout role class count size kind'
  ).split(' '),
);

/** A longer one is no name of a setting, and not worth looking into. */
const MAX_KEY_LENGTH = 253;

/** `DATABASE_URL`, `dbHost`, `--upstream-addr`, `kafka.bootstrap.servers` → words in lower case, digits dropped. */
function wordsOf(key: string): readonly string[] {
  if (key.length > MAX_KEY_LENGTH) return [];
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/**
 * Whether the name of a setting (an environment variable, a flag, a key of a file) says that its value is the name
 * of something to connect to. Only then is a bare word that equals a Service's name taken for that Service:
 * `DB_HOST=web` is, `LOG=web` and `SERVICE_NAME=web` are not.
 */
export function namesHost(key: string): boolean {
  if (key === '-h') return true;
  const words = wordsOf(key);
  const last = words.at(-1);
  if (last === undefined) return false;
  if (last === 'name' && words.at(-2) === 'host') return true;
  return !OTHER_WORDS.has(last) && words.some((word) => HOST_WORDS.has(word));
}

/** Whether a setting holds a container image or a version, where `redis:7` is no address. */
export function namesImage(key: string): boolean {
  const last = wordsOf(key).at(-1);
  return last === 'image' || last === 'tag' || last === 'version';
}

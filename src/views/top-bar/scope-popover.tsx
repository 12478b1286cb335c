import { Check, ChevronDown } from 'lucide-react';
import type { NamespaceSummary } from '#engine/overview/picture.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { Popover } from '#ui/popover.tsx';
import { namespacesInView } from './namespaces-in-view.ts';
import styles from './top-bar.module.css';

interface ScopePopoverProps {
  readonly namespaces: readonly NamespaceSummary[];
  /** The names in scope; empty: all. */
  readonly chosen: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
}

/** Which namespaces are in view. */
export function ScopePopover({ namespaces, chosen, onChange }: ScopePopoverProps) {
  const { topBar } = useWords().screen;
  const inScope = namespacesInView(namespaces, chosen);
  const all = inScope.length === 0;
  const [single] = all ? namespaces.map((namespace) => namespace.name) : inScope;
  const named = (all && namespaces.length === 1) || inScope.length === 1;
  const label = named ? single : all ? topBar.allNamespaces(namespaces.length) : topBar.someNamespaces(inScope.length, namespaces.length);

  const toggle = (name: string) => {
    const before = all ? namespaces.map((namespace) => namespace.name) : inScope;
    const after = before.includes(name) ? before.filter((each) => each !== name) : [...before, name];
    onChange(after.length === namespaces.length ? [] : after.length === 0 ? inScope : after);
  };

  return (
    <Popover
      label={topBar.scope}
      width={300}
      trigger={
        <Button className={styles.scope} aria-label={`${topBar.scope}: ${label}`}>
          <span className={styles.scopeName}>{label}</span>
          <ChevronDown size={14} />
        </Button>
      }
    >
      <div className={styles.popoverHead}>
        <span>{topBar.scope}</span>
        <Button look="quiet" className={styles.small} disabled={all} onClick={() => onChange([])}>
          {topBar.showAllNamespaces}
        </Button>
      </div>
      <ul className={styles.scopeList}>
        {namespaces.map((namespace) => {
          const checked = all || inScope.includes(namespace.name);
          return (
            <li key={namespace.name} className={styles.scopeRow}>
              <button
                type="button"
                role="checkbox"
                aria-checked={checked}
                className={styles.scopeChoice}
                onClick={() => toggle(namespace.name)}
              >
                <span className={styles.box}>{checked && <Check size={12} strokeWidth={3} />}</span>
                <span className={styles.scopeWords}>
                  <span className={styles.scopeTitle}>{namespace.name}</span>
                  <span className={styles.scopeText}>{topBar.workloadsAndPolicies(namespace.workloads, namespace.policies)}</span>
                </span>
              </button>
              {namespaces.length > 1 && (
                <Button
                  look="quiet"
                  className={styles.small}
                  aria-label={topBar.onlyNamespace(namespace.name)}
                  onClick={() => onChange([namespace.name])}
                >
                  {topBar.only}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Popover>
  );
}

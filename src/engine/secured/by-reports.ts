import type { ImageReport } from '#engine/security/scans/image-report.ts';

interface Node<Value> {
  value?: Value;
  readonly next: WeakMap<ImageReport, Node<Value>>;
}

/** What was worked out of a list of reports. It is kept as long as these are: reports stay the same while a policy is edited. */
export class ByReports<Value extends object> {
  readonly #root: Node<Value> = { next: new WeakMap() };

  /** @param make called where nothing is known of exactly these reports in this order */
  get(reports: readonly ImageReport[], make: () => Value): Value {
    let node = this.#root;
    for (const report of reports) {
      let next = node.next.get(report);
      if (!next) node.next.set(report, (next = { next: new WeakMap() }));
      node = next;
    }
    return (node.value ??= make());
  }
}

import { useMemo, useState } from 'react';
import type { Diagnostic, Severity } from '#engine/model/diagnostic.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { revealOrigin } from '#state/revealed-origin.ts';
import { useSelection } from '#state/selection.ts';
import { useWorkspace } from '#state/workspace.ts';
import { useExpectations } from '#views/expectations/expectations-query.ts';

export interface Problems {
  /** Of the opened files, then of the analysis, then of the expectations. */
  readonly diagnostics: readonly Diagnostic[];
  /** The one that is looked at, by its place. */
  readonly active: number | undefined;
  setActive(index: number): void;
  /** Goes on to the next (1) or back to the one before (-1), round the ends. */
  step(by: 1 | -1): void;
  openFirst(severity: Severity): void;
  /** Whether there is one on that line. */
  openAt(file: string, line: number): boolean;
}

/** All problems, and which of them is looked at; going to one shows its lines and its edge. */
export function useProblems(picture: Picture | undefined, show: () => void): Problems {
  const inputDiagnostics = useWorkspace((state) => state.inputDiagnostics);
  const select = useSelection((state) => state.select);
  const [chosen, setActive] = useState<number | undefined>(undefined);
  const expectations = useExpectations(picture).data?.diagnostics;
  const diagnostics = useMemo(
    () => [...inputDiagnostics, ...(picture?.diagnostics ?? []), ...notAmong(expectations ?? [], picture?.diagnostics ?? [])],
    [inputDiagnostics, picture, expectations],
  );
  const active = chosen !== undefined && chosen < diagnostics.length ? chosen : undefined;

  const open = (index: number) => {
    const diagnostic = diagnostics[index];
    if (diagnostic === undefined) return;
    show();
    setActive(index);
    const [edge] = diagnostic.edges ?? [];
    if (edge !== undefined) select({ kind: 'connection', source: edge[0], destination: edge[1] });
    revealOrigin(diagnostic.origin);
  };
  return {
    diagnostics,
    active,
    setActive,
    step: (by) => {
      const count = diagnostics.length;
      if (count > 0) open(active === undefined ? (by === 1 ? 0 : count - 1) : (active + by + count) % count);
      else show();
    },
    openFirst: (severity) => open(diagnostics.findIndex((diagnostic) => diagnostic.severity === severity)),
    openAt: (file, line) => {
      const index = diagnostics.findIndex(({ origin }) => origin.file === file && origin.line === line);
      open(index);
      return index >= 0;
    },
  };
}

/** A document that cannot be read at all is told by the analysis already. */
function notAmong(diagnostics: readonly Diagnostic[], others: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(
    ({ code, origin }) =>
      !others.some((other) => other.code === code && other.origin.file === origin.file && other.origin.line === origin.line),
  );
}

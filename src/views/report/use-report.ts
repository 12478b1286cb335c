import { useQuery } from '@tanstack/react-query';
import type { Explanation } from '#engine/explain/explanation.ts';
import type { ProfileDifference } from '#engine/compare/profile-difference.ts';
import type { WorkloadExposure } from '#engine/exposure/exposure.ts';
import type { ExpectationReport } from '#engine/expectations/expectation.ts';
import type { Matrix } from '#engine/overview/matrix.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import { engine } from '#state/engine.ts';
import { useSelection } from '#state/selection.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';

/** All that the report asks of the evaluator beyond the picture. */
export interface ReportData {
  readonly matrix: Matrix;
  /** Connections that are needed and denied, the first of them with their reasons. */
  readonly denied: readonly { readonly connection: Connection; readonly explanation?: Explanation | undefined }[];
  /** Connections from workloads to the rest of the world that are not denied. */
  readonly toInternet: readonly Connection[];
  readonly expectations: ExpectationReport | undefined;
  readonly exposure: readonly WorkloadExposure[];
  /** While no profile is chosen: what other profiles judge otherwise. */
  readonly differences: readonly ProfileDifference[];
  /** When it was gathered. */
  readonly made: Date;
}

/** More workloads than this fit on no sheet: then rows and columns are namespaces. */
const MOST_ON_A_SHEET = 40;
/** More reasons than this nobody reads on paper; the connections are listed all the same. */
const MOST_EXPLAINED = 40;
const WORLD = ['external:0.0.0.0/0', 'external:::/0'];

/** Undefined until everything is there. */
export function useReport(picture: Picture): { readonly data: ReportData | undefined; readonly failed: boolean } {
  const query = useQuery({
    queryKey: ['report', pictureKey(picture)],
    queryFn: () => gather(picture),
    staleTime: Infinity,
    gcTime: 0,
    structuralSharing: false,
  });
  return { data: query.data, failed: query.isError };
}

async function gather(picture: Picture): Promise<ReportData> {
  const workloads = picture.endpoints.filter(({ kind }) => kind === 'workload').length;
  const closed = workloads > MOST_ON_A_SHEET ? picture.namespaces.map(({ name }) => name) : [];
  const [matrix, denied, toInternet, expectations, exposure, differences] = await Promise.all([
    engine.matrix({ order: 'namespace', closed, namespaces: [], onlyNeeded: false }),
    Promise.all(deniedNeeds(picture).map(explained)),
    openToTheWorld(picture),
    engine.expectations(),
    engine.exposure(),
    useSelection.getState().profile === undefined ? engine.profileDifferences() : [],
  ]);
  return {
    matrix,
    denied,
    toInternet,
    exposure,
    differences,
    expectations: expectations.files.length > 0 ? expectations : undefined,
    made: new Date(),
  };
}

function deniedNeeds({ connections }: Picture): readonly Connection[] {
  return connections.filter(({ needed }) => needed?.some(({ verdict }) => verdict === 'denied'));
}

async function explained(connection: Connection, at: number): Promise<ReportData['denied'][number]> {
  if (at >= MOST_EXPLAINED) return { connection };
  return { connection, explanation: await engine.explain(connection.source, connection.destination) };
}

/** By the rest of the world of one family; a workload that reaches either is told once. */
async function openToTheWorld({ endpoints }: Picture): Promise<readonly Connection[]> {
  const worlds = WORLD.filter((id) => endpoints.some((endpoint) => endpoint.id === id));
  const pages = await Promise.all(worlds.map((id) => engine.connectionsOf(id, endpoints.length * 2)));
  const open = pages.flatMap(({ rows }) => rows).filter(({ destination, verdict }) => WORLD.includes(destination) && verdict !== 'denied');
  const bySource = new Map(open.toReversed().map((connection) => [connection.source, connection]));
  return [...bySource.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
}

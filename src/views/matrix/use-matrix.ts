import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Matrix, MatrixQuery } from '#engine/overview/matrix.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';

/** A matrix, and the picture that names its rows and columns. */
export interface AnsweredMatrix {
  readonly matrix: Matrix;
  readonly picture: Picture;
}

export interface MatrixClient {
  readonly matrix: (query: MatrixQuery) => Promise<Matrix>;
}

/** The matrix of the present picture; the former one stays until it is there. A large one is not kept for later. */
export function useMatrix(picture: Picture, query: MatrixQuery, client: MatrixClient) {
  const { order, closed, namespaces, onlyNeeded } = query;
  return useQuery({
    queryKey: ['matrix', pictureKey(picture), order, closed, namespaces, onlyNeeded],
    queryFn: async (): Promise<AnsweredMatrix> => ({ matrix: await client.matrix(query), picture }),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

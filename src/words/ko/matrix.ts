import type { MatrixWords } from '#words/en/matrix.ts';

export const matrix: MatrixWords = {
  title: '매트릭스',
};

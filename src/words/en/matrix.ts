/** What the matrix says. */
export const matrix = {
  title: 'Matrix',
};

export type MatrixWords = typeof matrix;

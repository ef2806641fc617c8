/** Which mark each stretch of a text bears, where marks may lie within each other: links can't. */

export type Span = { start: number; end: number };

/** A stretch of text: the narrowest mark over it, and marks that end here and were narrowest nowhere. */
export type Piece<Mark> = Span & { mark: Mark | null; hidden: Mark[] };

/**
 * Cuts `[0, length)` at the edges of marks and at `cuts`. Every mark that reaches into the text is in at least one piece,
 * as its mark or as hidden; pieces lie end to end.
 */
export function piecesOf<Mark extends Span>(length: number, marks: readonly Mark[], cuts: readonly number[] = []): Piece<Mark>[] {
  const within = marks.filter(({ start, end }) => start < end && start < length && end > 0).sort((a, b) => a.start - b.start);
  const edges = new Set([0, length, ...cuts, ...within.flatMap(({ start, end }) => [start, end])].filter((edge) => edge >= 0 && edge <= length));
  const sorted = [...edges].sort((a, b) => a - b);
  let open: Mark[] = [];
  let next = 0;
  const pieces = sorted.slice(1).map((end, at): Piece<Mark> => {
    const start = sorted[at] ?? 0;
    for (let mark = within[next]; mark !== undefined && mark.start <= start; mark = within[next]) {
      open.push(mark);
      next += 1;
    }
    open = open.filter((mark) => mark.end > start);
    return { start, end, mark: narrowest(open), hidden: [] };
  });
  const shown = new Set(pieces.map(({ mark }) => mark));
  const byEnd = new Map(pieces.map((piece) => [piece.end, piece]));
  for (const mark of within) if (!shown.has(mark)) byEnd.get(Math.min(mark.end, length))?.hidden.push(mark);
  return pieces;
}

function narrowest<Mark extends Span>(marks: readonly Mark[]): Mark | null {
  return marks.reduce<Mark | null>((a, b) => (a === null || b.end - b.start < a.end - a.start ? b : a), null);
}

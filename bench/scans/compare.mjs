/**
 * A recognised report held against its digital twin: texts are laid side by side word by word, and each number of a figure
 * is right when the number at the same place of the twin has the same digits.
 */

const TOKEN = /\p{Nd}+(?:[.,]\p{Nd}+)*|\p{L}+/gu;

/**
 * @returns for each of `twin` and `scan` figures what became of them, and the numerals of the text:
 * `figures` of the twin with `found`, `readings` of the scan's figures with `wrong` (null or what is wrong)
 */
export function compare(twin, scan) {
  const [ours, theirs] = [tokens(twin), tokens(scan)];
  const partner = align(ours, theirs);
  const back = new Map([...partner].map(([a, b]) => [b, a]));
  const placed = (figure, all) => OPERANDS.flatMap((name) => (figure[name] === null ? [] : all.filter((token) => isNumeral(token) && within(token, figure[name].evidence)).map((token) => ({ name, token }))));
  const scanned = scan.figures.map((figure) => ({ figure, places: placed(figure, theirs) }));
  const figures = twin.figures.map((figure) => {
    const there = new Set(placed(figure, ours).map(({ token }) => partner.get(token)).filter((token) => token !== undefined));
    const found = scanned.some((other) => other.places.some(({ token }) => there.has(token)) && keyOf(other.figure) === keyOf(figure));
    const digits = placed(figure, ours).every(({ token }) => { const other = partner.get(token); return other !== undefined && sameDigits(token.text, other.text); });
    return { figure, cell: figure.table !== null, found, digits };
  });
  const readings = scanned.map(({ figure, places }) => {
    const bad = places.flatMap(({ token }) => {
      const own = back.get(token);
      return own !== undefined && sameDigits(own.text, token.text) ? [] : [{ is: token.text, was: own?.text ?? null, around: around(token, theirs) }];
    });
    return { figure, cell: figure.table !== null, reading: figure.reading, wrong: bad.length === 0 ? null : bad, matched: figures.some((one) => one.found && keyOf(one.figure) === keyOf(figure)) };
  });
  const numerals = ours.filter(isNumeral);
  const read = numerals.filter((token) => { const other = partner.get(token); return other !== undefined && sameDigits(token.text, other.text); });
  return { figures, readings, numerals: numerals.length, numeralsRead: read.length };
}

const OPERANDS = ['numerator', 'denominator', 'percent', 'value'];

function keyOf(figure) {
  return OPERANDS.map((name) => figure[name]?.exact ?? '-').join(' ');
}

function within({ block, start, end }, evidence) {
  return block === evidence.block && start < evidence.end && end > evidence.start;
}

function tokens({ blocks }) {
  return blocks.flatMap(({ index, text }) => [...text.matchAll(TOKEN)].map((match) => ({
    block: index, start: match.index, end: match.index + match[0].length, text: match[0],
    key: match[0].normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase(),
  }))).map((token, order) => ({ ...token, order }));
}

function isNumeral({ text }) {
  return /\p{Nd}/u.test(text);
}

/** Points and commas that part thousands say nothing; which of the two parts decimals is told elsewhere. */
function sameDigits(a, b) {
  const plain = (text) => text.replace(/[.,](?=\p{Nd}{3}(?!\p{Nd}))/gu, '').replaceAll(',', '.');
  return plain(a) === plain(b);
}

function around(token, all) {
  const at = all.indexOf(token);
  return all.slice(Math.max(0, at - 5), at + 4).map(({ text }) => text).join(' ');
}

/**
 * Pairs of tokens: equal ones in the longest common order (Myers); then runs that stand elsewhere, as the two columns of a head
 * may; then the rest between those pairs, by likeness.
 */
function align(a, b) {
  const equal = common(a, b);
  const pairs = new Map(equal.map(([i, j]) => [a[i], b[j]]));
  const taken = new Set(pairs.values());
  for (let round = 0; round < MOVES; round++) {
    const [ours, theirs] = [a.filter((token) => !pairs.has(token)), b.filter((token) => !taken.has(token))];
    const again = common(ours, theirs);
    const follows = (index) => {
      const [here, next] = [again[index], again[index + 1]];
      return here !== undefined && next !== undefined && beside(ours[here[0]], ours[next[0]]) && beside(theirs[here[1]], theirs[next[1]]);
    };
    again.forEach(([i, j], index) => {
      if (!(follows(index) && follows(index + 1)) && !(follows(index - 1) && follows(index)) && !(follows(index - 2) && follows(index - 1))) return;
      pairs.set(ours[i], theirs[j]);
      taken.add(theirs[j]);
    });
  }
  let [lastA, lastB] = [0, 0];
  for (const [i, j] of [...equal, [a.length, b.length]]) {
    const free = [a.slice(lastA, i).filter((token) => !pairs.has(token)), b.slice(lastB, j).filter((token) => !taken.has(token))];
    for (const [x, y] of alike(...free)) pairs.set(x, y);
    [lastA, lastB] = [i + 1, j + 1];
  }
  return pairs;
}

const MOVES = 3;

function beside(one, next) {
  return next.order === one.order + 1;
}

function common(a, b) {
  const most = a.length + b.length;
  const reach = new Int32Array(2 * most + 2);
  const trail = [];
  for (let d = 0; d <= most; d++) {
    trail.push(reach.slice(most - d - 1, most + d + 2));
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && reach[most + k - 1] < reach[most + k + 1]) ? reach[most + k + 1] : reach[most + k - 1] + 1;
      while (x < a.length && x - k < b.length && a[x].key === b[x - k].key) x++;
      reach[most + k] = x;
      if (x >= a.length && x - k >= b.length) return walk(trail, a.length, b.length);
    }
  }
  return [];
}

function walk(trail, endA, endB) {
  const pairs = [];
  let [x, y] = [endA, endB];
  for (let d = trail.length - 1; d >= 0; d--) {
    const reach = (k) => trail[d][k + d + 1];
    const k = x - y;
    const from = k === -d || (k !== d && reach(k - 1) < reach(k + 1)) ? k + 1 : k - 1;
    const startX = d === 0 ? 0 : reach(from);
    const startY = startX - from;
    while (x > Math.max(0, startX) && y > Math.max(0, startY) && (d === 0 || x > startX + (from === k - 1 ? 1 : 0))) pairs.push([--x, --y]);
    [x, y] = d === 0 ? [0, 0] : [startX, startY];
  }
  return pairs.reverse();
}

/** Of two short runs the pairs that cost least; a number goes with a number rather than with a word. */
function alike(a, b) {
  if (a.length === 0 || b.length === 0 || a.length * b.length > 250_000) return [];
  const cost = [Array.from({ length: b.length + 1 }, (_, j) => j * GAP)];
  for (let i = 1; i <= a.length; i++) {
    cost.push([i * GAP]);
    for (let j = 1; j <= b.length; j++) cost[i].push(Math.min(cost[i - 1][j] + GAP, cost[i][j - 1] + GAP, cost[i - 1][j - 1] + unlike(a[i - 1], b[j - 1])));
  }
  const pairs = [];
  for (let [i, j] = [a.length, b.length]; i > 0 && j > 0;) {
    if (cost[i][j] === cost[i - 1][j - 1] + unlike(a[i - 1], b[j - 1])) pairs.push([a[--i], b[--j]]);
    else if (cost[i][j] === cost[i - 1][j] + GAP) i--;
    else j--;
  }
  return pairs;
}

const GAP = 0.55;

function unlike(a, b) {
  return distance(a.key, b.key) / Math.max(a.key.length, b.key.length) + (isNumeral(a) === isNumeral(b) ? 0 : 0.3);
}

function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length];
}

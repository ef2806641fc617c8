/** The slips that bench/faults.mjs plants: each kind changes one statement of a clean report as a hand would. */
import { count, roundShare, valueOf } from './fault-reports.mjs';

export const numbersOf = (statement) => (typeof statement === 'string' ? [] : statement.pieces.filter((piece) => piece.number));

/** Places of the digits in a printed number. */
export const digitsOf = ({ text }) => [...text].flatMap((character, at) => (/\d/u.test(character) ? [at] : []));
const percentsOf = (statement) => numbersOf(statement).filter(({ kind }) => kind === 'percent');
/** As long as it was grouped: "1.234" without its 2 is "134", "12.345" with a digit less "2.345". */
const regroup = (number, text) => (number.text.includes('.') && number.kind === 'count' ? count(Number(text.replace(/\D/gu, ''))).text : text);
const withSign = (percent, text) => text.replace('.', percent.text.includes('.') ? '.' : ',');
const isNumber = (text) => /\d/u.test(text) && !/^0\d/u.test(text) && !/^[.,]|[.,]$/u.test(text);

/** @returns the numbers that are wrong now, or null where the statement has no place for the kind or nothing changed */
export const KINDS = {
  'one digit wrong': (statement, r) => change(r.pick(numbersOf(statement)), (number) => {
    const at = r.pick(digitsOf(number));
    return number.text.slice(0, at) + r.pick([...'0123456789'].filter((digit) => digit !== number.text[at])) + number.text.slice(at + 1);
  }),
  'two digits changed over': (statement, r) => change(r.pick(numbersOf(statement)), (number) => {
    const places = digitsOf(number);
    if (places.length < 2) return number.text;
    const at = r.int(0, places.length - 2);
    const characters = [...number.text];
    [characters[places[at]], characters[places[at + 1]]] = [characters[places[at + 1]], characters[places[at]]];
    return characters.join('');
  }),
  'a digit lost': (statement, r) => change(r.pick(numbersOf(statement)), (number) => {
    const at = r.pick(digitsOf(number));
    return regroup(number, number.text.slice(0, at) + number.text.slice(at + 1));
  }),
  'percentage cut off': (statement, r) => change(r.pick(percentsOf(statement)), (percent) => {
    const [a, b] = baseOf(statement, percent).map(valueOf);
    return withSign(percent, roundShare(a, b, percent.decimals, true));
  }),
  'percentage off': (statement, r) => change(r.pick(percentsOf(statement)), (percent) => {
    const value = valueOf(percent) + r.pick([-1, 1]) * r.int(2, 40) * 10 ** -percent.decimals;
    return value < 0 || value > 100 ? percent.text : withSign(percent, value.toFixed(percent.decimals));
  }),
  'a part dropped': (statement, r) => {
    if (statement.items === undefined) return null;
    const at = r.int(0, statement.items.length - 1);
    const [left, { holds }] = [statement.items.filter((_, index) => index !== at), { ...statement }];
    statement.pieces = [...statement.pieces.slice(0, 3), ...left.flat()];
    statement.holds = () => holds(statement.numbers.filter((_, index) => index !== at));
    // Where an item is gone, the total is what the list contradicts.
    return [statement.total];
  },
  'a total off': (statement, r) => change(totalOf(statement, r), (total) => regroup(total, String(Math.max(1, valueOf(total) + r.pick([-1, 1]) * r.int(1, 60))))),
  'rows swapped': (statement, r) => {
    if (statement.cells === undefined) return null;
    const column = r.int(0, 3);
    return exchange(...r.sample(statement.cells.slice(0, -1).map((row) => row[column]), 2));
  },
  'columns swapped': (statement, r) => (statement.cells === undefined ? null : exchange(...r.sample(r.pick(statement.cells).slice(0, 3), 2))),
};

function change(number, edit) {
  if (number === undefined) return null;
  const text = edit(number);
  if (text === number.text || !isNumber(text)) return null;
  [number.was, number.text] = [number.text, text];
  return [number];
}

function exchange(one, other) {
  if (one.text === other.text) return null;
  [one.was, other.was] = [one.text, other.text];
  [one.text, other.text] = [other.text, one.text];
  return [one, other];
}

/** What a percentage is of: numerator and denominator. */
function baseOf(statement, percent) {
  const list = numbersOf(statement);
  if (statement.cells !== undefined) return statement.cells.find((cells) => cells.includes(percent)).slice(1, 3);
  if (statement.form === 'ratio') return [list[0], list[1]];
  if (statement.form === 'solved') return [list[1], list[0]];
  return [list[list.indexOf(percent) - 1], list[0]];
}

function totalOf(statement, r) {
  if (statement.total !== undefined) return statement.total;
  if (statement.cells !== undefined) return statement.cells.at(-1)[r.int(0, 2)];
  return { closing: numbersOf(statement).at(-1), sumOfTwo: numbersOf(statement)[0], sumWithShares: numbersOf(statement)[0], bracket: numbersOf(statement)[0] }[statement.form];
}

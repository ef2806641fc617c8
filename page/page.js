/**
 * What a page does when it is used: filters, steps from figure to figure, arrow keys in the table. It is put into every
 * page as it stands here, makes no markup, and the page can be read without it: links lead to what they tell of.
 */

/** @param {string} selector @returns {HTMLElement[]} */
const all = (selector) => [...document.querySelectorAll(selector)].filter((each) => each instanceof HTMLElement);

const filters = document.querySelector('#filters');
const map = document.querySelector('#map');

// ---------------------------------------------------------------- figures in the text

/** Links to what is told of figures and findings, in the order of the text. */
const marks = all('.text a.figure, .text a.remark');

/** @param {HTMLElement} mark */
const targetOf = (mark) => mark.getAttribute('href') ?? '';

/** The mark whose panel is open. */
const current = () => marks.find((mark) => targetOf(mark) === location.hash);

function showCurrent() {
  for (const mark of marks) {
    if (targetOf(mark) === location.hash) mark.setAttribute('aria-current', 'true');
    else mark.removeAttribute('aria-current');
  }
  current()?.scrollIntoView({ block: 'center' });
}

/** Leads back to the place in the text, and the focus with it. */
function close() {
  const panel = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const back = panel?.querySelector('.close a');
  if (back instanceof HTMLElement) back.click();
}

/** @param {1 | -1} by */
function step(by) {
  const shown = marks.filter((mark, at) => !mark.classList.contains('dim') && mark.offsetParent !== null && targetOf(mark) !== targetOf(marks[at - 1] ?? mark) || mark === marks[0]);
  const open = shown.findIndex((mark) => targetOf(mark) === location.hash);
  const next = open < 0 ? nearest(shown, by) : shown[open + by];
  if (next !== undefined) location.hash = targetOf(next);
}

/** Where nothing is open: the first below the top of the window, or the last above it. @param {HTMLElement[]} shown @param {1 | -1} by */
function nearest(shown, by) {
  const below = shown.findIndex((mark) => mark.getBoundingClientRect().top > 0);
  return by > 0 ? shown[Math.max(below, 0)] : shown[(below < 0 ? shown.length : below) - 1];
}

// ---------------------------------------------------------------- filters

/** Letters without their marks, as `data-q` has them. @param {string} text */
const bare = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '').replaceAll('đ', 'd');

/** @param {string} name */
function chosen(name) {
  const field = filters instanceof HTMLFormElement ? filters.elements.namedItem(name) : null;
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value.trim() : '';
}

/** Whether an element is one of those chosen; what it says nothing of it is not. @param {HTMLElement} each @param {{ unit: string[], indicator: string, severity: string }} wish */
function fits({ dataset }, { unit, indicator, severity }) {
  return unit.every((word) => (dataset.q ?? '').includes(word))
    && (indicator === '' || (dataset.i ?? '').split(' ').includes(indicator))
    && (severity === '' || dataset.s === severity);
}

function filter() {
  const [indicator, severity, verdict] = [chosen('indicator'), chosen('severity'), chosen('verdict')];
  const unit = bare(chosen('unit')).split(/\s+/u).filter((word) => word !== '');
  for (const row of all('.list tbody tr, .findings li')) row.hidden = !fits(row, { unit: row.dataset.q === undefined ? [] : unit, indicator, severity });
  for (const row of all('#map tbody tr')) row.hidden = !fits(row, { unit, indicator: '', severity: '' }) || (severity !== '' && row.querySelector(`td.${severity}`) === null);
  for (const report of all('article.report')) report.hidden = !fits(report, { unit: report.dataset.q === undefined ? [] : unit, indicator: '', severity: '' });
  for (const mark of marks) mark.classList.toggle('dim', !fits(mark, { unit: [], indicator, severity }) || (verdict !== '' && !mark.classList.contains(verdict)));
  if (map instanceof HTMLTableElement) showColumns(map, indicator, verdict);
  count();
}

/** The columns of the indicator that is wished for, and of all those that a report shown states. @param {HTMLTableElement} table @param {string} indicator @param {string} verdict */
function showColumns(table, indicator, verdict) {
  const rows = [...table.tBodies[0]?.rows ?? []].filter((row) => !row.hidden);
  const away = [...table.tHead?.rows[0]?.cells ?? []].map(({ dataset }, at) => (
    dataset.i !== undefined && (indicator === '' ? rows.every((row) => row.cells[at]?.className === 'missing') : dataset.i !== indicator)
  ));
  for (const row of table.rows) {
    for (const [at, cell] of [...row.cells].entries()) {
      cell.hidden = away[at] === true;
      cell.classList.toggle('dim', verdict !== '' && cell.firstElementChild instanceof HTMLAnchorElement && cell.tagName === 'TD' && !cell.classList.contains(verdict));
    }
  }
}

function count() {
  const output = document.querySelector('#filters output');
  if (!(output instanceof HTMLOutputElement)) return;
  const rows = all('#map tbody tr');
  /** @type {Record<string, number>} */
  const counts = {
    reports: (rows.length > 0 ? rows : all('article.report')).filter((row) => !row.hidden).length,
    findings: all(rows.length > 0 ? '.list tbody tr' : '.findings li').filter((row) => !row.hidden).length,
    figures: new Set(marks.filter((mark) => mark.classList.contains('figure') && !mark.classList.contains('dim') && mark.closest('[hidden]') === null).map(targetOf)).size,
  };
  output.value = (output.dataset.say ?? '').replace(/\{(\w+)\}/gu, (_, name) => String(counts[name] ?? ''));
}

// ---------------------------------------------------------------- the table of units and indicators

/** One stop of the Tab key; arrows lead on. @param {HTMLTableElement} table */
function walkable(table) {
  for (const link of table.querySelectorAll('td a, th a')) link.setAttribute('tabindex', '-1');
  table.querySelector('tbody a')?.setAttribute('tabindex', '0');
  table.addEventListener('keydown', (event) => {
    const move = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    const from = event.target instanceof HTMLElement ? event.target.closest('td, th') : null;
    if (move === undefined || !(from instanceof HTMLTableCellElement) || !(from.parentElement instanceof HTMLTableRowElement)) return;
    event.preventDefault();
    event.stopPropagation();
    const [down = 0, right = 0] = move;
    let [row, column] = [from.parentElement.rowIndex + down, from.cellIndex + right];
    for (let cell = table.rows[row]?.cells[column]; cell !== undefined; cell = table.rows[row += down]?.cells[column += right]) {
      const link = cell.querySelector('a');
      if (link === null || cell.hidden || table.rows[row]?.hidden) continue;
      if (event.target instanceof HTMLElement) event.target.setAttribute('tabindex', '-1');
      link.setAttribute('tabindex', '0');
      link.focus();
      return;
    }
  });
}

// ---------------------------------------------------------------- beginning

if (filters instanceof HTMLFormElement) {
  filters.hidden = false;
  filters.addEventListener('submit', (event) => event.preventDefault());
  filters.addEventListener('input', filter);
  // Fields are emptied after the event.
  filters.addEventListener('reset', () => setTimeout(filter));
  document.querySelector('#before')?.addEventListener('click', () => step(-1));
  document.querySelector('#after')?.addEventListener('click', () => step(1));
  filter();
}
if (map instanceof HTMLTableElement) {
  walkable(map);
  const shade = document.querySelector('#shade');
  shade?.addEventListener('click', () => shade.setAttribute('aria-pressed', String(map.classList.toggle('shaded'))));
}
document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
  if (event.key === 'Escape') close();
  else if (event.key === 'ArrowRight') step(1);
  else if (event.key === 'ArrowLeft') step(-1);
  else return;
  event.preventDefault();
});
window.addEventListener('hashchange', showCurrent);
showCurrent();

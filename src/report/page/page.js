'use strict';
// What the page does in a browser: sorts tables, finds managers, and unpacks the sections of a large bank one at a time.
(() => {
  const find = document.getElementById('find');
  const everybody = document.querySelector('#everybody tbody');

  const numberOf = (text) => Number(text.replace(/[,%]/g, ''));
  const sorted = (rows, column, isNumber, direction) => {
    const textOf = (row) => row.cells[column].textContent;
    const compare = isNumber ? (a, b) => numberOf(a) - numberOf(b) : (a, b) => a.localeCompare(b, document.documentElement.lang, { numeric: true });
    const keyed = rows.map((row) => [textOf(row), row]);
    const [empty, filled] = [keyed.filter(([text]) => text === ''), keyed.filter(([text]) => text !== '')];
    filled.sort(([a], [b]) => direction * compare(a, b));
    return [...filled, ...empty].map(([, row]) => row);
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest('table[data-sorts] th button');
    if (!button) return;
    const head = button.parentElement;
    const isNumber = head.classList.contains('n');
    const before = head.getAttribute('aria-sort');
    const isAscending = before === null ? !isNumber : before === 'descending';
    for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', isAscending ? 'ascending' : 'descending');
    const body = head.closest('table').tBodies[0];
    body.replaceChildren(...sorted([...body.rows], head.cellIndex, isNumber, isAscending ? 1 : -1));
  });

  if (!find || !everybody) return;
  const output = document.querySelector('.find output');
  const texts = new Map([...everybody.rows].map((row) => [row, [0, 1, 2].map((cell) => row.cells[cell].textContent).join(' ').toLowerCase()]));
  const matching = () => [...everybody.rows].filter((row) => !row.hidden);
  find.addEventListener('input', () => {
    const wanted = find.value.trim().toLowerCase();
    for (const [row, text] of texts) row.hidden = !text.includes(wanted);
    output.textContent = wanted === '' ? '' : `${matching().length} ${output.dataset.found}`;
  });
  find.form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [first] = matching();
    if (first) location.hash = first.querySelector('a').hash;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target === find) return;
    event.preventDefault();
    find.focus();
  });

  const packs = [...document.querySelectorAll('.pack')];
  const unpacked = async (pack) => {
    const bytes = Uint8Array.from(atob(pack.textContent), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new DOMParser().parseFromString(await new Response(stream).text(), 'text/html');
  };
  const show = async () => {
    const anchor = location.hash.slice(1);
    const number = Number(/^m(\d+)$/.exec(anchor)?.[1]);
    const pack = packs.find(({ dataset }) => number >= Number(dataset.first) && number <= Number(dataset.last));
    if (pack) document.getElementById('sections').replaceChildren((await unpacked(pack)).getElementById(anchor));
    const section = number ? document.getElementById(anchor) : null;
    if (!section) return;
    section.scrollIntoView();
    section.focus({ preventScroll: true });
  };
  addEventListener('hashchange', show);
  addEventListener('beforeprint', () => document.querySelectorAll('.manager details').forEach((each) => { each.open = true; }));
  void show();
})();

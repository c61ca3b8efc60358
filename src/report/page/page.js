'use strict';
// What the page does in a browser: sorts tables, finds managers, and unpacks the sections of a large bank one at a time.

function sortTables() {
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
    body.replaceChildren(...sortedRows([...body.rows], head.cellIndex, isNumber, isAscending ? 1 : -1));
  });
}

/** Empty cells come last either way. */
function sortedRows(rows, column, isNumber, direction) {
  const numberOf = (text) => Number(text.replace(/[,%]/g, ''));
  const texts = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const compare = isNumber ? (a, b) => numberOf(a) - numberOf(b) : texts.compare;
  const keyed = rows.map((row) => [row.cells[column].textContent, row]);
  const [empty, filled] = [keyed.filter(([text]) => text === ''), keyed.filter(([text]) => text !== '')];
  filled.sort(([a], [b]) => direction * compare(a, b));
  return [...filled, ...empty].map(([, row]) => row);
}

function findManagers(find, body) {
  const output = document.querySelector('.find output');
  const texts = new Map([...body.rows].map((row) => [row, [0, 1, 2].map((cell) => row.cells[cell].textContent).join(' ').toLowerCase()]));
  const matching = () => [...body.rows].filter((row) => !row.hidden);
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
}

async function unpacked(pack) {
  const bytes = Uint8Array.from(atob(pack.textContent), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new DOMParser().parseFromString(await new Response(stream).text(), 'text/html');
}

/** Goes to the section of the manager whom the address names; of a large bank it is unpacked first. */
async function showManager() {
  const anchor = location.hash.slice(1);
  const number = Number(/^m(\d+)$/.exec(anchor)?.[1]);
  const packs = [...document.querySelectorAll('.pack')];
  const pack = packs.find(({ dataset }) => number >= Number(dataset.first) && number <= Number(dataset.last));
  if (pack) document.getElementById('sections').replaceChildren((await unpacked(pack)).getElementById(anchor));
  const section = number ? document.getElementById(anchor) : null;
  if (!section) return;
  section.scrollIntoView();
  section.focus({ preventScroll: true });
}

sortTables();
const field = document.getElementById('find');
const everybody = document.querySelector('#everybody tbody');
if (field && everybody) findManagers(field, everybody);
addEventListener('hashchange', showManager);
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
void showManager();

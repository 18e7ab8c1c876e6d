/*
 * Editor of a slot table: `<table data-draft>` inside a form with a hidden `row` field for each editable column. Keeps fields,
 * sums and chart in step, moves by keys, takes pasted ranges, and says `slots-settled` to the form when typing pauses.
 */
const PAUSE = 600;
const SIGN = { PROCUREMENT: 1, GENERATION: 1, REDUCTION: 1, DEMAND: -1, SALES: -1 };

const input = (row, column) => row?.cells[column]?.querySelector('input');
const digits = (text) => text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/[^\d]/g, '');

function model(table) {
  const heads = [...table.tHead.rows[0].cells];
  const columns = heads.flatMap((head, column) => (head.dataset.kind ? [{ column, kind: head.dataset.kind }] : []));
  const sums = heads.flatMap((head, column) => (head.dataset.sum ? [{ column, kind: head.dataset.sum }] : []));
  return { table, rows: [...table.tBodies[0].rows], columns, sums, fields: [...table.closest('form').querySelectorAll('[name=row]')] };
}

const value = (row, column) => Number(row.cells[column].dataset.value);

function sum({ columns }, row, kind) {
  const all = kind === 'SURPLUS' ? columns : columns.filter((one) => one.kind === kind);
  return all.reduce((total, one) => total + value(row, one.column) * (kind === 'SURPLUS' ? SIGN[one.kind] : 1), 0);
}

function addUp(draft, row) {
  draft.sums.forEach(({ column, kind }) => {
    const cell = row.cells[column];
    const total = sum(draft, row, kind);
    cell.dataset.value = total;
    cell.textContent = total.toLocaleString();
    cell.classList.toggle('gap-value', kind === 'SURPLUS' && total !== 0);
  });
}

function write(draft, index) {
  const { column } = draft.columns[index];
  draft.fields[index].value = draft.rows.map((row) => row.cells[column].dataset.value).join(' ');
}

/** Takes what stands in a field; gives whether it can be read. */
function take(draft, field) {
  const cell = field.closest('td');
  const text = digits(field.value);
  field.setCustomValidity(text === '' ? ' ' : '');
  if (text !== '') {
    cell.dataset.value = Number(text);
    cell.classList.toggle('changed', cell.dataset.value !== cell.dataset.before);
    write(draft, draft.columns.findIndex((one) => one.column === cell.cellIndex));
    addUp(draft, cell.parentNode);
  }
}

function paste(draft, field, text) {
  const cell = field.closest('td');
  const from = draft.rows.indexOf(cell.parentNode);
  text.replace(/\r?\n$/, '').split(/\r?\n/).forEach((line, down) =>
    line.split('\t').forEach((part, right) => {
      const target = input(draft.rows[from + down], cell.cellIndex + right);
      if (target) {
        target.value = digits(part.replace(/\.\d*$/, ''));
        take(draft, target);
      }
    }),
  );
}

function move(draft, field, by) {
  const cell = field.closest('td');
  const target = input(draft.rows[draft.rows.indexOf(cell.parentNode) + by], cell.cellIndex);
  target?.focus();
  target?.select();
  return Boolean(target);
}

function start(table) {
  const draft = model(table);
  let settling;
  const changed = () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      table.dispatchEvent(new Event('slotschange'));
      table.closest('form').dispatchEvent(new Event('slots-settled'));
    }, PAUSE);
  };
  table.addEventListener('input', (event) => {
    take(draft, event.target);
    changed();
  });
  table.addEventListener('change', (event) => (event.target.value = event.target.closest('td').dataset.value));
  table.addEventListener('focusin', (event) => event.target.select?.());
  table.addEventListener('paste', (event) => {
    event.preventDefault();
    paste(draft, event.target, event.clipboardData.getData('text'));
    changed();
  });
  table.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
    if (by && event.target.matches('input')) {
      event.preventDefault();
      move(draft, event.target, event.key === 'Enter' && event.shiftKey ? -1 : by);
    }
  });
}

/** Fields open once there is somebody to listen. */
export function startDrafts(tables) {
  tables.forEach((table) => {
    if (!table.dataset.started) {
      table.dataset.started = 'yes';
      start(table);
      table.querySelectorAll('input').forEach((field) => (field.readOnly = false));
    }
  });
}

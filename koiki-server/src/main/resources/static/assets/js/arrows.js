/* Tables to move about in by arrow keys: `<table data-arrows>` is one stop of the Tab key, whatever the number of its links. */
const links = (row) => [...row.querySelectorAll('a')];
const middle = (link) => {
  const { left, right } = link.parentElement.getBoundingClientRect();
  return (left + right) / 2;
};

/** The link of a row that lies nearest to the column of another. */
function nearest(row, from) {
  const away = (link) => Math.abs(middle(link) - middle(from));
  return links(row).reduce((best, link) => (best && away(best) <= away(link) ? best : link), undefined);
}

function above(rows, at, by, from) {
  for (let row = at + by; row >= 0 && row < rows.length; row += by) {
    const found = nearest(rows[row], from);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function next(table, from, key) {
  const row = from.closest('tr');
  const beside = links(row);
  const at = beside.indexOf(from);
  const rows = [...table.tBodies[0].rows];
  return {
    ArrowLeft: () => beside[at - 1],
    ArrowRight: () => beside[at + 1],
    Home: () => beside[0],
    End: () => beside.at(-1),
    ArrowUp: () => above(rows, rows.indexOf(row), -1, from),
    ArrowDown: () => above(rows, rows.indexOf(row), 1, from),
  }[key]?.();
}

function enliven(table) {
  const all = [...table.tBodies[0].querySelectorAll('a')];
  let stop = all[0];
  all.slice(1).forEach((link) => (link.tabIndex = -1));
  table.addEventListener('keydown', (event) => {
    const to = event.target.closest('a') && next(table, event.target.closest('a'), event.key);
    if (to) {
      event.preventDefault();
      to.focus();
    }
  });
  table.addEventListener('focusin', ({ target }) => {
    if (target.closest('a') && target !== stop) {
      stop.tabIndex = -1;
      stop = target.closest('a');
      stop.tabIndex = 0;
    }
  });
}

export const moveByArrows = (tables) => tables.forEach(enliven);

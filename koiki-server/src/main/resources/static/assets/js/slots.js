/* Reads a slot table: the chart beside it shows exactly the same numbers. */

const number = (cell) => Number(cell.dataset.value ?? cell.textContent.replace(/[^\d-]/g, ''));

/**
 * @returns {{labels: string[], series: {kind: string, label: string, values: number[]}[]}} kind is `line`, `layer` or `gap`;
 *     other columns are left out
 */
export function readSlots(table) {
  const rows = [...table.tBodies[0].rows];
  const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
  const series = heads.flatMap((head, column) =>
    head.dataset.series
      ? [{
          kind: head.dataset.series,
          label: head.dataset.label ?? head.textContent.trim(),
          values: rows.map((row) => number(row.cells[column])),
        }]
      : [],
  );
  return { labels: rows.map((row) => row.cells[0].textContent.trim().replace(/\s+/g, ' ')), series };
}

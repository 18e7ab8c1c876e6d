/* A cell over several slots leads to the slot pointed at: `<table data-runs>` with links `…?slot=N#slot-N` to the first one. */
function aim(link, x) {
  const cell = link.parentElement;
  const { left, width } = cell.getBoundingClientRect();
  link.dataset.first ??= new URL(link.href).searchParams.get('slot');
  const slot = Number(link.dataset.first) + Math.min(cell.colSpan - 1, Math.floor(((x - left) / width) * cell.colSpan));
  link.href = link.href.replace(/slot=\d+#slot-\d+/, `slot=${slot}#slot-${slot}`);
}

export const leadToSlots = (tables) =>
  tables.forEach((table) =>
    table.addEventListener('pointerdown', (event) => {
      const link = event.target.closest('td a[href*="slot="]');
      if (link) {
        aim(link, event.clientX);
      }
    }),
  );

/* Entry of every screen. Parts that only some screens need are loaded when such a part is on the page. */
import { startClock } from './clock.js';
import { tellErrors } from './errors.js';
import { startKeys } from './keys.js';

const parts = {
  '[data-arrows]': () => import('./arrows.js').then(({ moveByArrows }) => moveByArrows),
  '[data-chart]': () => import('./chart.js').then(({ drawCharts }) => drawCharts),
  '[data-draft]': () => import('./draft.js').then(({ startDrafts }) => startDrafts),
  '[data-runs]': () => import('./runs.js').then(({ leadToSlots }) => leadToSlots),
  '[data-drop]': () => import('./drop.js').then(({ takeDrops }) => takeDrops),
};

async function enliven(root) {
  for (const [selector, load] of Object.entries(parts)) {
    const found = root.querySelectorAll(selector);
    if (found.length > 0) {
      (await load())(found);
    }
  }
}

document.addEventListener('htmx:load', (event) => enliven(event.detail.elt.parentNode ?? event.detail.elt));
document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-opens]');
  if (opener) {
    document.getElementById(opener.dataset.opens).showModal();
  } else if (event.target.closest('[data-prints]')) {
    window.print();
  } else if (event.target.closest('[data-copies]')) {
    navigator.clipboard?.writeText(event.target.closest('[data-copies]').dataset.copies);
  } else if (event.target.closest('[data-closes]')) {
    event.target.closest('dialog').close();
  }
});

document.addEventListener('change', (event) => event.target.closest('form.filters[method=get] select')?.form.requestSubmit());

startClock();
startKeys();
tellErrors();
enliven(document);

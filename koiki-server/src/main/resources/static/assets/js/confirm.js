/*
 * Asks before a form that cannot be undone is sent: `<form data-confirm="Really?">`. Loaded before the page is drawn, so that nobody
 * is fast enough to send one unasked.
 */
(() => {
  let asked = null;
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.dataset.confirm || asked === form) {
      return;
    }
    event.preventDefault();
    const dialog = document.getElementById('confirm');
    if (dialog) {
      dialog.querySelector('p').textContent = form.dataset.confirm;
      dialog.returnValue = '';
      dialog.addEventListener('close', () => send(form, event.submitter, dialog.returnValue), { once: true });
      dialog.showModal();
    }
  });

  function send(form, button, answer) {
    if (answer === 'yes') {
      asked = form;
      form.requestSubmit(button);
      asked = null;
    }
  }
})();

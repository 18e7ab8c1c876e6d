/* Asks before a form that cannot be undone is sent: `<form data-confirm="Really?">`. */
export function startConfirm() {
  const dialog = document.getElementById('confirm');
  let waiting = null;
  document.addEventListener('submit', (event) => {
    const question = event.target.dataset.confirm;
    if (dialog && question && waiting !== event.target) {
      event.preventDefault();
      waiting = event.target;
      dialog.querySelector('p').textContent = question;
      dialog.returnValue = '';
      dialog.showModal();
    }
  });
  dialog?.addEventListener('close', () => {
    const form = waiting;
    if (dialog.returnValue === 'yes') {
      form.requestSubmit();
    }
    waiting = null;
  });
}

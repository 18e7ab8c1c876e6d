/* Keyboard: `g` and a letter goes to a screen of the menu, `/` to the first filter, `?` shows them all. Can be switched off. */
const OFF = 'koiki.keys.off';
const typing = (element) => element.closest('input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]');
const isOff = () => localStorage.getItem(OFF) === 'yes';

function follow(letter) {
  document.querySelector(`[data-key="${CSS.escape(letter)}"]`)?.click();
}

function press(event, help) {
  if (event.key === '?') {
    help.showModal();
  } else if (event.key === '/') {
    const field = document.querySelector('main .filters :is(input, select)');
    field?.focus();
    return Boolean(field);
  }
  return event.key === '?';
}

function onKey(help) {
  let went = 0;
  return (event) => {
    if (isOff() || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || help.open) {
      return;
    }
    if (event.timeStamp - went < 1500) {
      went = 0;
      follow(event.key);
    } else if (event.key === 'g') {
      went = event.timeStamp;
    } else if (press(event, help)) {
      event.preventDefault();
    }
  };
}

export function startKeys() {
  const help = document.getElementById('keys');
  if (!help) {
    return;
  }
  const on = help.querySelector('[name=keys-on]');
  on.checked = !isOff();
  on.addEventListener('change', () => localStorage.setItem(OFF, on.checked ? 'no' : 'yes'));
  document.addEventListener('keydown', onKey(help));
}

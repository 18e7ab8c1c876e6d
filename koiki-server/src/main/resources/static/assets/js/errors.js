/*
 * What htmx could not fetch is told where it would have appeared: in the words of the server's page if it sent one, else in those
 * of `<template id="troubles">`.
 */
const own = (name) => document.getElementById('troubles').content.querySelector(`[data-trouble=${name}]`).cloneNode(true);

/** The message of an error page: its problem, or its heading and first paragraph. */
function told(answer) {
  const main = new DOMParser().parseFromString(answer, 'text/html').querySelector('main');
  const [title, text] = ['h1', '.lead'].map((part) => main?.querySelector(part)?.textContent);
  if (!title || !text) {
    return main?.querySelector('.message.bad');
  }
  const message = own('failed');
  message.querySelector('h2').textContent = title;
  message.querySelector('p').textContent = text;
  return message;
}

function onAnswer({ detail }) {
  const { status, response } = detail.xhr;
  tell(detail.target, status === 401 ? own('session') : (told(response) ?? own('failed')));
}

function tell(place, message) {
  message.dataset.trouble = 'told';
  place.querySelector('.loading')?.remove();
  place.before(message);
  message.scrollIntoView({ block: 'nearest' });
}

export function tellErrors() {
  document.addEventListener('htmx:beforeRequest', () => document.querySelectorAll('[data-trouble=told]').forEach((old) => old.remove()));
  document.addEventListener('htmx:responseError', onAnswer);
  document.addEventListener('htmx:sendError', ({ detail }) => tell(detail.target, own('unreachable')));
}

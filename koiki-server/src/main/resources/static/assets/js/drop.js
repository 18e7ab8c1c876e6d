/* A place to drop a file on: hands it to the file field inside and sends the form's preview. */
function take(place) {
  const field = place.querySelector('input[type=file]');
  const over = (yes) => (event) => {
    event.preventDefault();
    place.classList.toggle('over', yes);
  };
  place.addEventListener('dragover', over(true));
  place.addEventListener('dragleave', over(false));
  place.addEventListener('drop', (event) => {
    over(false)(event);
    const several = event.dataTransfer.files.length > 1;
    place.querySelector('[data-several]').hidden = !several;
    if (several) {
      return;
    }
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

export function takeDrops(places) {
  places.forEach((place) => {
    if (!place.dataset.taken) {
      place.dataset.taken = 'yes';
      take(place);
    }
  });
}

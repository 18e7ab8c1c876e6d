/* The market clock: ticks from the server's time, asks it again now and then, and counts deadlines down. */
const ASK_EVERY = 30_000;
const NEAR = 30 * 60_000;

const two = (number) => String(number).padStart(2, '0');

/** Hours, minutes and seconds, with the days before them when there are any: 1:59:23, 2d 03:00:00. */
export function span(millis, day = 'd') {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const [days, hours] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24];
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return days > 0 ? `${days}${day} ${two(hours)}:${rest}` : `${hours}:${rest}`;
}

function wall(instant) {
  const japan = new Date(instant + 9 * 3_600_000);
  return `${two(japan.getUTCHours())}:${two(japan.getUTCMinutes())}:${two(japan.getUTCSeconds())}`;
}

function show(now) {
  document.querySelectorAll('[data-clock]').forEach((clock) => (clock.textContent = wall(now)));
  document.querySelectorAll('[data-until]').forEach((countdown) => {
    const left = Date.parse(countdown.dataset.until) - now;
    countdown.textContent = left > 0 ? span(left, countdown.dataset.day) : countdown.dataset.over;
    countdown.classList.toggle('near', left > 0 && left < NEAR);
  });
}

export function startClock() {
  const clock = document.querySelector('[data-clock]');
  if (!clock) {
    return;
  }
  let ahead = Date.parse(clock.dateTime) - Date.now();
  const ask = async () => {
    const sent = Date.now();
    const answer = await fetch(clock.dataset.clock, { headers: { Accept: 'application/json' } }).catch(() => null);
    if (answer?.ok && !answer.redirected) {
      ahead = Date.parse((await answer.json()).now) - (sent + Date.now()) / 2;
    }
  };
  const tick = () => show(Date.now() + ahead);
  tick();
  setInterval(tick, 1000);
  setInterval(ask, ASK_EVERY);
  document.addEventListener('visibilitychange', () => document.hidden || ask());
}

/* Fills that are told apart by shape and lightness as well as by hue. */
const FILLS = [
  ['#4979f5', null],
  ['#ffc199', (pen) => strokes(pen, [[0, 8, 8, 0]], '#8b3200')],
  ['#2cac6e', (pen) => dots(pen, '#ffffff')],
  ['#ddc2ff', (pen) => strokes(pen, [[0, 4, 8, 4]], '#5109ad')],
  ['#008299', (pen) => strokes(pen, [[0, 0, 8, 8]], '#99f2ff')],
  ['#ffd43d', (pen) => dots(pen, '#604b00')],
  ['#999999', null],
  ['#ffd0ff', (pen) => strokes(pen, [[4, 0, 4, 8]], '#8b008b')],
  ['#c5d7fb', (pen) => strokes(pen, [[0, 4, 8, 4], [4, 0, 4, 8]], '#0017c1')],
];

function strokes(pen, lines, colour) {
  pen.strokeStyle = colour;
  pen.lineWidth = 1.25;
  lines.forEach(([x1, y1, x2, y2]) => {
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  });
}

function dots(pen, colour) {
  pen.fillStyle = colour;
  [[2, 2], [6, 6]].forEach(([x, y]) => {
    pen.beginPath();
    pen.arc(x, y, 1.1, 0, 7);
    pen.fill();
  });
}

function tile([colour, draw]) {
  const canvas = document.createElement('canvas');
  const scale = window.devicePixelRatio || 1;
  canvas.width = canvas.height = 8 * scale;
  const pen = canvas.getContext('2d');
  pen.scale(scale, scale);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 8, 8);
  draw?.(pen);
  return canvas;
}

const pattern = (canvas) => canvas.getContext('2d').createPattern(canvas, 'repeat');

/** The fill of the n-th layer. */
export const layerFill = (index) => pattern(tile(FILLS[index % FILLS.length]));

/** The fill of what is missing or too much. */
export const gapFill = () => pattern(tile(['rgb(255 255 255 / 60%)', (pen) => strokes(pen, [[0, 8, 8, 0]], '#ce0000')]));

/** A small square of a fill for a legend. */
export function swatch(fill) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 28;
  const pen = canvas.getContext('2d');
  pen.fillStyle = fill;
  pen.fillRect(0, 0, 28, 28);
  return canvas;
}

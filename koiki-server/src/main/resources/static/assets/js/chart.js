/*
 * Slot chart: layers stacked against a line, with the gap between them marked. `<figure data-chart="id of the slot table">`
 * holds an empty `.plot`, a `.legend` list and an `output`; left and right arrows move over the slots.
 */
import uPlot from '../lib/uplot.js';
import { gapFill, layerFill, swatch } from './patterns.js';
import { readSlots } from './slots.js';

const HEIGHT = 320;
const INK = '#1a1a1a';
const stepped = uPlot.paths.stepped({ align: 1 });
const steps = (values) => [...values, values.at(-1)];

/** Running sums of the layers, lowest first. */
function stack(layers) {
  let below = layers[0]?.values.map(() => 0) ?? [];
  return layers.map(({ values }) => (below = below.map((sum, slot) => sum + values[slot])));
}

function markGaps(gap, line, fill) {
  return (plot) => {
    const pen = plot.ctx;
    pen.save();
    gap.values.forEach((value, slot) => {
      if (value !== 0) {
        const [left, right] = [plot.valToPos(slot, 'x', true), plot.valToPos(slot + 1, 'x', true)];
        const [from, to] = [line.values[slot], line.values[slot] + value].map((level) => plot.valToPos(level, 'y', true));
        pen.fillStyle = fill;
        pen.fillRect(left, Math.min(from, to), right - left, Math.max(Math.abs(from - to), 2));
        pen.fillStyle = '#ce0000';
        pen.fillRect(left, plot.bbox.top + plot.bbox.height - 4 * devicePixelRatio, right - left, 4 * devicePixelRatio);
      }
    });
    pen.restore();
  };
}

function axes(figure) {
  const font = `12px ${getComputedStyle(figure).fontFamily}`;
  const common = { stroke: '#4d4d4d', grid: { stroke: '#e6e6e6', width: 1 }, ticks: { show: false }, font };
  const hours = (plot, splits) => splits.map((slot) => `${slot / 2}:00`);
  const count = plotWidth(figure) < 700 ? 8 : 4;
  return [
    { ...common, size: 36, splits: () => Array.from({ length: 48 / count + 1 }, (_, i) => i * count), values: hours },
    { ...common, size: 64, values: (plot, splits) => splits.map((level) => level.toLocaleString()) },
  ];
}

const plotWidth = (figure) => figure.querySelector('.plot').clientWidth;

function options(figure, { layers, lines, gap }, fills) {
  const series = layers.map((layer, index) => ({
    label: layer.label,
    paths: stepped,
    stroke: '#ffffff',
    width: 1,
    fill: index === 0 ? () => fills[0] : undefined,
    points: { show: false },
  }));
  const drawn = lines.map((line) => ({ label: line.label, paths: stepped, stroke: INK, width: 2.5, points: { show: false } }));
  const bands = layers.slice(1).map((layer, index) => ({ series: [index + 2, index + 1], fill: () => fills[index + 1] }));
  return {
    width: plotWidth(figure),
    height: HEIGHT,
    scales: { x: { time: false, range: [0, layers.concat(lines)[0].values.length] }, y: { range: (plot, min, max) => [0, (max || 1) * 1.06] } },
    axes: axes(figure),
    series: [{}, ...series, ...drawn],
    bands,
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { show: false }, y: false },
    hooks: gap && lines.length > 0 ? { draw: [markGaps(gap, lines[0], gapFill())] } : {},
  };
}

function legend(figure, { layers, lines, gap }, fills) {
  const entry = (label, mark) => {
    const item = document.createElement('li');
    mark.setAttribute('aria-hidden', 'true');
    item.append(mark, label);
    return item;
  };
  const rule = () => Object.assign(document.createElement('span'), { className: 'rule' });
  figure.querySelector('.legend').replaceChildren(
    ...lines.map((line) => entry(line.label, rule())),
    ...layers.map((layer, index) => entry(layer.label, swatch(fills[index]))),
    ...(gap?.values.some((value) => value !== 0) ? [entry(gap.label, swatch(gapFill()))] : []),
  );
}

/** Tells the numbers of the slot under the cursor; returns how to move it. */
function reading(figure, { labels, series }, plot) {
  const output = figure.querySelector('output');
  let slot = 0;
  const tell = () =>
    (output.textContent = `${labels[slot]}  ${series.map(({ label, values }) => `${label} ${values[slot].toLocaleString()}`).join(' ・ ')}`);
  plot.over.addEventListener('mousemove', () => {
    slot = Math.min(labels.length - 1, Math.max(0, Math.floor(plot.posToVal(plot.cursor.left, 'x'))));
    tell();
  });
  return (by) => {
    slot = Math.min(labels.length - 1, Math.max(0, slot + by));
    plot.setCursor({ left: plot.valToPos(slot + 0.5, 'x'), top: 10 });
    tell();
  };
}

/** Draws what the table holds now; gives the plot and how to move over its slots, or nothing when there is no series. */
function plotOf(figure, table) {
  const read = readSlots(table);
  const of = (kind) => read.series.filter((series) => series.kind === kind);
  const parts = { layers: of('layer'), lines: of('line'), gap: of('gap')[0] };
  if (parts.layers.length + parts.lines.length === 0) {
    return null;
  }
  const fills = parts.layers.map((_, index) => layerFill(index));
  const slots = Array.from({ length: read.labels.length + 1 }, (_, index) => index);
  const data = [slots, ...stack(parts.layers).map(steps), ...parts.lines.map((line) => steps(line.values))];
  const plot = new uPlot(options(figure, parts, fills), data, figure.querySelector('.plot'));
  legend(figure, parts, fills);
  return { plot, move: reading(figure, read, plot) };
}

/** A table that is edited says `slotschange`, and the chart follows. */
function draw(figure) {
  const table = document.getElementById(figure.dataset.chart);
  let drawn = plotOf(figure, table);
  if (!drawn) {
    return;
  }
  const place = figure.querySelector('.plot');
  place.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by) {
      event.preventDefault();
      drawn.move(by);
    }
  });
  table.addEventListener('slotschange', () => {
    drawn.plot.destroy();
    drawn = plotOf(figure, table);
  });
  new ResizeObserver(() => drawn.plot.setSize({ width: plotWidth(figure), height: HEIGHT })).observe(place);
}

export function drawCharts(figures) {
  figures.forEach((figure) => {
    if (!figure.dataset.drawn) {
      figure.dataset.drawn = 'yes';
      draw(figure);
    }
  });
}

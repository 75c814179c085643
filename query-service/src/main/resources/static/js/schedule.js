/* A chart over time: each interval in which something is due, drawn as wide as people said it and no narrower. */
window.mithaqSchedule = (() => {
  'use strict';

  const DAY = 864e5;
  const ROW = 30;
  const signs = { COMPLETE: '✓', SUBSTANTIAL: '◕', LIMITED: '◔', NOT_STARTED: '○', UNREPORTED: '–' };
  const colours = { COMPLETE: '--complete', SUBSTANTIAL: '--substantial', LIMITED: '--limited', NOT_STARTED: '--not-started', UNREPORTED: '--not-started' };
  const thickness = { COMMITMENT: 5, MILESTONE: 15, INDICATOR: 5 };

  const day = (text) => (text ? Date.parse(`${text}T00:00:00Z`) / DAY : null);

  function read(table) {
    return [...table.querySelectorAll('tbody tr')].map((row) => ({
      ...row.dataset,
      from: day(row.dataset.from),
      // The last day belongs to the interval.
      to: row.dataset.to ? day(row.dataset.to) + 1 : null,
      overdue: row.dataset.overdue === 'true',
      id: row.querySelector('.code').textContent.trim(),
      title: row.querySelector('.what').textContent.trim(),
      cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()),
      name: row.querySelector('.note').textContent.trim(),
    }));
  }

  /* The years, and where few of them are shown, their quarters. */
  function ticks(from, to) {
    const months = to - from > 365 * 4 ? 12 : to - from > 365 * 2 ? 6 : 3;
    const first = new Date(from * DAY).getUTCFullYear();
    const last = new Date(to * DAY).getUTCFullYear();
    const found = [];
    for (let month = first * 12; month <= last * 12 + 12; month += months) {
      const value = Date.UTC(Math.floor(month / 12), month % 12) / DAY;
      if (value >= from && value <= to) found.push({ value });
    }
    return found;
  }

  /* Slanted lines for what has no end of its own, so that it is not told by colour alone. */
  function hatched(colour, dense) {
    const size = dense ? 6 : 12;
    const tile = document.createElement('canvas');
    tile.width = tile.height = size;
    const pen = tile.getContext('2d');
    pen.strokeStyle = colour;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.moveTo(0, size);
    pen.lineTo(size, 0);
    pen.stroke();
    return pen.createPattern(tile, 'repeat');
  }

  function fill(line, { colour }) {
    const plain = colour(line.kind === 'MILESTONE' ? colours[line.status] : line.kind === 'INDICATOR' ? '--quiet' : '--gold');
    if (line.precision === 'RECURRING') return hatched(plain, true);
    return line.to === null ? hatched(plain, false) : plain;
  }

  const today = {
    id: 'today',
    afterDatasetsDraw(chart, _, { value, label, text, colour }) {
      const x = chart.scales.x.getPixelForValue(value);
      const { left, right, bottom } = chart.chartArea;
      if (x < left || x > right) return;
      const pen = chart.ctx;
      pen.save();
      pen.strokeStyle = pen.fillStyle = colour;
      pen.setLineDash([5, 3]);
      pen.lineWidth = 1.5;
      pen.beginPath();
      pen.moveTo(x, chart.scales.x.top);
      pen.lineTo(x, bottom);
      pen.stroke();
      pen.font = `600 13px ${text.font.family}`;
      pen.textAlign = x > (left + right) / 2 ? 'right' : 'left';
      pen.direction = 'ltr';
      pen.fillText(label, x + (pen.textAlign === 'right' ? -5 : 5), chart.scales.x.top - 4);
      pen.restore();
    },
  };

  return (table, page, canvas) => {
    const lines = read(table);
    const now = day(canvas.dataset.day);
    const known = lines.flatMap((line) => [line.from, line.to]).filter((value) => value !== null);
    const from = Math.min(now, ...known) - 20;
    const to = Math.max(now, ...known) + 20;
    const drawn = lines.filter((line) => line.from !== null || line.to !== null || ['RECURRING', 'OPEN'].includes(line.precision));
    const rows = [...new Map(lines.filter((line) => line.id === line.row).map((line) => [line.row, line])).values()];
    const narrow = canvas.parentElement.clientWidth < 620;
    canvas.parentElement.style.blockSize = `${rows.length * ROW + 70}px`;

    const sets = ['COMMITMENT', 'MILESTONE', 'INDICATOR'].map((kind) => {
      const own = drawn.filter((line) => line.kind === kind);
      return {
        lines: own,
        data: own.map((line) => ({ x: [line.from ?? Math.min(from, line.to - 1), line.to ?? to], y: line.row })),
        backgroundColor: own.map((line) => fill(line, page)),
        borderColor: own.map((line) => (line.overdue ? page.colour('--alert') : line.kind === 'INDICATOR' ? page.colour('--sheet') : 'transparent')),
        borderWidth: own.map((line) => (line.overdue ? 2 : line.kind === 'INDICATOR' ? 1 : 0)),
        borderSkipped: false,
        borderRadius: kind === 'MILESTONE' ? 2 : 0,
        barThickness: thickness[kind],
        minBarLength: 5,
        grouped: false,
        order: kind === 'INDICATOR' ? 0 : 1,
      };
    });

    function label(row) {
      const doubt = row.doubtful === 'true' ? '? ' : '';
      const sign = doubt + (row.kind === 'MILESTONE' ? `${row.overdue ? '! ' : ''}${signs[row.status]} ` : '');
      const words = row.title.length > 34 ? `${row.title.slice(0, 33)}…` : row.title;
      // Isolated, since it may be written in the other direction.
      return narrow ? `${sign}${row.id}` : `${sign}${row.id}  \u2068${words}\u2069`;
    }

    return {
      type: 'bar',
      data: { labels: rows.map((row) => row.row), datasets: sets.filter((set) => set.data.length > 0) },
      plugins: [today],
      options: {
        indexAxis: 'y',
        responsive: true,
        maintainAspectRatio: false,
        animation: false,
        locale: page.locale,
        layout: { padding: { top: 20 } },
        plugins: {
          legend: { display: false },
          today: { value: now, label: canvas.dataset.dayLabel, text: page.text, colour: page.colour('--alert') },
          tooltip: {
            rtl: page.rtl,
            textDirection: page.rtl ? 'rtl' : 'ltr',
            callbacks: {
              title: ([item]) => `${item.dataset.lines[item.dataIndex].name} ${item.dataset.lines[item.dataIndex].id}`,
              label: (item) => {
                const [first, last, precision, written, status] = item.dataset.lines[item.dataIndex].cells;
                return [`${first} → ${last}`, precision, written, status].filter((words) => words && words !== '–');
              },
            },
          },
        },
        scales: {
          x: {
            type: 'linear',
            min: from,
            max: to,
            reverse: page.rtl,
            position: 'top',
            grid: { color: page.colour('--line') },
            border: { display: false },
            afterBuildTicks: (axis) => {
              axis.ticks = ticks(from, to);
            },
            ticks: {
              ...page.text,
              maxRotation: 0,
              callback: (value) => {
                const date = new Date(value * DAY);
                const year = date.getUTCMonth() === 0;
                return new Intl.DateTimeFormat(page.locale, year ? { year: 'numeric', timeZone: 'UTC' } : { month: 'short', timeZone: 'UTC' }).format(date);
              },
            },
          },
          y: {
            position: page.rtl ? 'right' : 'left',
            border: { color: page.colour('--line') },
            grid: { color: page.colour('--line') },
            ticks: {
              autoSkip: false,
              color: (context) => page.colour(rows[context.index]?.overdue ? '--alert' : '--pico-color'),
              font: (context) => ({ ...page.text.font, size: 13, weight: rows[context.index]?.kind === 'COMMITMENT' ? '650' : '400' }),
              callback: (_, index) => label(rows[index]),
            },
          },
        },
      },
    };
  };
})();

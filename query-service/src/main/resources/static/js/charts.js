/* Draws each chart from the table behind it, so that whoever cannot see the one reads the other. */
(() => {
  'use strict';

  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let drawnBefore = false;

  /* What all charts share: the page's colours, letters and direction. */
  function page() {
    const rtl = document.documentElement.dir === 'rtl';
    return {
      rtl,
      colour: style,
      locale: document.documentElement.lang === 'ar' ? 'ar-MA' : document.documentElement.lang,
      text: { color: style('--pico-color'), font: { family: getComputedStyle(document.body).fontFamily, size: 14 } },
      animation: calm.matches || drawnBefore ? false : { duration: 400 },
    };
  }

  /* One bar a row; where columns are named as series, a bar of as many parts. */
  function bars(table, { rtl, colour, locale, text, animation }) {
    const rows = [...table.querySelectorAll('tbody tr')];
    const named = [...table.querySelectorAll('thead th[data-series]')];
    const values = (at) => rows.map((row) => Number(row.querySelectorAll('td[data-value]')[at].dataset.value));
    const datasets = (named.length ? named : [null])
      .map((heading, at) => ({
        label: heading?.textContent.trim() ?? '',
        data: values(at),
        backgroundColor: colour(heading?.dataset.series ?? '--chart'),
        borderRadius: 2,
        maxBarThickness: 34,
      }))
      .filter((set) => !named.length || set.data.some((value) => value > 0));
    return {
      type: 'bar',
      data: { labels: rows.map((row) => row.querySelector('th').textContent.trim()), datasets },
      options: {
        indexAxis: 'y',
        responsive: true,
        maintainAspectRatio: false,
        animation,
        locale,
        plugins: {
          legend: { display: named.length > 0, rtl, textDirection: rtl ? 'rtl' : 'ltr', labels: { ...text, boxWidth: 14 }, onClick: null },
          tooltip: { rtl, textDirection: rtl ? 'rtl' : 'ltr' },
        },
        scales: {
          x: {
            stacked: named.length > 0,
            reverse: rtl,
            beginAtZero: true,
            ticks: { ...text, precision: 0 },
            grid: { color: colour('--line') },
            border: { display: false },
          },
          y: {
            stacked: named.length > 0,
            position: rtl ? 'right' : 'left',
            ticks: text,
            grid: { display: false },
            border: { color: colour('--line') },
          },
        },
      },
    };
  }

  function draw(canvas) {
    const table = document.getElementById(canvas.dataset.table);
    const kinds = { bars, schedule: window.mithaqSchedule };
    Chart.getChart(canvas)?.destroy();
    new Chart(canvas, kinds[canvas.dataset.kind ?? 'bars'](table, page(), canvas));
  }

  function drawAll() {
    document.querySelectorAll('canvas[data-table]').forEach(draw);
    drawnBefore = true;
  }

  document.addEventListener('mithaq:drawn', drawAll);
  dark.addEventListener('change', drawAll);
  document.fonts.ready.then(drawAll);
})();

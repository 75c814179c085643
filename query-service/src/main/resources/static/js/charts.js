/* Draws each chart from the table behind it, so that whoever cannot see the one reads the other. */
(() => {
  'use strict';

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let drawnBefore = false;

  function rows(table) {
    return [...table.querySelectorAll('tbody tr')].map((row) => ({
      label: row.querySelector('th').textContent.trim(),
      value: Number(row.querySelector('td').dataset.value),
    }));
  }

  function options(rtl) {
    const text = { color: colour('--pico-color'), font: { family: getComputedStyle(document.body).fontFamily, size: 14 } };
    return {
      indexAxis: 'y',
      responsive: true,
      maintainAspectRatio: false,
      animation: calm.matches || drawnBefore ? false : { duration: 400 },
      locale: document.documentElement.lang === 'ar' ? 'ar-MA' : document.documentElement.lang,
      plugins: { legend: { display: false }, tooltip: { rtl, textDirection: rtl ? 'rtl' : 'ltr' } },
      scales: {
        x: {
          reverse: rtl,
          beginAtZero: true,
          ticks: { ...text, precision: 0 },
          grid: { color: colour('--line') },
          border: { display: false },
        },
        y: { position: rtl ? 'right' : 'left', ticks: text, grid: { display: false }, border: { color: colour('--line') } },
      },
    };
  }

  function draw(canvas) {
    const data = rows(document.getElementById(canvas.dataset.table));
    Chart.getChart(canvas)?.destroy();
    new Chart(canvas, {
      type: 'bar',
      data: {
        labels: data.map((row) => row.label),
        datasets: [{ data: data.map((row) => row.value), backgroundColor: colour('--chart'), borderRadius: 2, maxBarThickness: 34 }],
      },
      options: options(document.documentElement.dir === 'rtl'),
    });
  }

  function drawAll() {
    document.querySelectorAll('canvas[data-table]').forEach(draw);
    drawnBefore = true;
  }

  document.addEventListener('mithaq:drawn', drawAll);
  dark.addEventListener('change', drawAll);
  document.fonts.ready.then(drawAll);
})();

/* Says of a file that it is too large when it is chosen, and not after everything was sent. */
(() => {
  'use strict';

  document.addEventListener('change', ({ target }) => {
    if (!target.matches('input[type=file][data-largest]')) {
      return;
    }
    const large = [...target.files].some((file) => file.size > Number(target.dataset.largest));
    if (large) {
      target.value = '';
    }
    document.getElementById(`${target.id}-large`).hidden = !large;
  });
})();

/* A page follows its plan: when something was recorded, its main part is read again and put in place, without a reload. */
(() => {
  'use strict';

  const PAUSE = 400;
  let source = null;
  let position = 0;
  let pending = false;
  let busy = false;
  let open = [];
  let focused = null;

  const main = () => document.querySelector('main[data-live]');

  function known() {
    position = Math.max(position, Number(main()?.dataset.position ?? 0));
    return position;
  }

  function follow() {
    if (!main() || source || document.hidden) return;
    const plan = main().dataset.live;
    const filter = plan === 'all' ? '' : `&plan=${encodeURIComponent(plan)}`;
    source = new EventSource(`/api/stream?after=${known()}${filter}`);
    source.addEventListener('plan', (event) => {
      position = Math.max(position, Number(event.lastEventId));
      readAgain();
    });
    // A browser gives up for good when the server answers with an error, as it does while it starts.
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) {
        leave();
        setTimeout(follow, 3000);
      }
    };
  }

  function leave() {
    source?.close();
    source = null;
  }

  // Many events in a moment are one change to a reader.
  function readAgain() {
    if (pending) return;
    pending = true;
    setTimeout(fetchMain, PAUSE);
  }

  function fetchMain() {
    if (busy) {
      setTimeout(fetchMain, PAUSE);
      return;
    }
    pending = false;
    busy = true;
    htmx
      .ajax('GET', location.pathname + location.search, { target: 'main', select: 'main', swap: 'outerHTML show:none' })
      .finally(() => {
        busy = false;
      });
  }

  document.addEventListener('htmx:beforeSwap', () => {
    open = [...document.querySelectorAll('main details[open][id]')].map((details) => details.id);
    focused = document.activeElement?.closest('main summary')?.parentElement.id ?? null;
  });

  document.addEventListener('htmx:afterSwap', () => {
    open.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
    // htmx gives the focus back to what has an id of its own; a summary goes by the id of its details.
    if (focused) document.querySelector(`#${CSS.escape(focused)} > summary`)?.focus({ preventScroll: true });
    document.dispatchEvent(new Event('mithaq:drawn'));
    const announcer = document.getElementById('announcer');
    announcer.textContent = '';
    setTimeout(() => {
      announcer.textContent = announcer.dataset.updated;
    }, 100);
  });

  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : follow()));
  addEventListener('pagehide', leave);
  addEventListener('pageshow', follow);
  follow();
})();

const TAKES = 'button:enabled, input:enabled, select:enabled, textarea:enabled, summary, a[href]';
// So often, in milliseconds, and so many times after a click it is looked at what it did: a large table takes a while.
const DRAWN = 60;
const TIMES = 6;

// So long after the last change something is said, in milliseconds.
const PAUSE = 900;

/** Looks after a calculator: the focus, what scrolls sideways, and what is said to those who hear it. */
const tend = (calculator) => {
  const root = calculator.getRootNode();
  const focused = () => {
    const of = root.activeElement ?? document.activeElement;
    return of === document.body ? null : of;
  };
  const takes = (next) => {
    next.focus();
    return focused() === next;
  };

  // The focus stays with whoever presses something that goes away, moves or is switched off by what it does: there
  // where it can, and else with what stands nearest. Seen on the way down, before what it does is done.
  let watched;
  const watch = (control, around, times) => {
    watched = setTimeout(() => {
      if (focused()?.isConnected) {
        if (times > 1) watch(control, around, times - 1);
        return;
      }
      const there = around.filter((of) => of.isConnected);
      [control, ...there.flatMap((of) => [...of.querySelectorAll(TAKES)])].some((next) => next.isConnected && takes(next));
    }, DRAWN);
  };
  // What has the focus by now is nobody's to move.
  const leave = () => clearTimeout(watched);
  calculator.addEventListener('focusin', leave);
  document.addEventListener('pointerdown', leave, true);
  calculator.addEventListener('click', ({ target }) => {
    clearTimeout(watched);
    const control = target.closest?.(TAKES);
    if (!control || focused() !== control) return;
    const around = [];
    for (let of = control.parentElement; of; of = of.parentElement) around.push(of);
    watch(control, around, TIMES);
  }, true);

  // What scrolls is told of, and a stop for the keyboard where nothing in it takes the focus; what does not, is not.
  const mark = () => {
    const all = [...calculator.querySelectorAll('.scroll')].map((of) => [of, of.scrollWidth > of.clientWidth + 1]);
    for (const [of, scrolls] of all) {
      const stop = of.querySelector(TAKES) ? null : '0';
      for (const [name, value] of [['role', 'region'], ['aria-label', of.dataset.label], ['tabindex', stop]]) {
        const wanted = scrolls ? value : null;
        if (of.getAttribute(name) === wanted) continue;
        if (wanted === null) of.removeAttribute(name);
        else of.setAttribute(name, wanted);
      }
    }
  };
  // What has been typed or ticked in one go is said once.
  const say = () => {
    for (const of of calculator.querySelectorAll('[data-told]')) {
      const { told, changes } = of.dataset;
      const isFirst = of.told === undefined;
      if (of.told === told) continue;
      of.told = told;
      if (isFirst && changes !== undefined) continue;
      clearTimeout(of.later);
      of.later = setTimeout(() => { if (of.textContent !== told) of.textContent = told; }, PAUSE);
    }
  };
  let waits = false;
  const soon = () => {
    if (!waits) requestAnimationFrame(() => { waits = false; mark(); say(); });
    waits = true;
  };
  new MutationObserver(soon).observe(calculator, { attributeFilter: ['data-told'], characterData: true, childList: true, subtree: true });
  new ResizeObserver(soon).observe(calculator);
  soon();
};

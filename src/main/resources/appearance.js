(function () {
  const KEY = 'twinbridge-appearance';
  const read = () => {
    try {
      return localStorage.getItem(KEY) ?? 'system';
    } catch {
      return 'system';
    }
  };
  const apply = (appearance) => {
    const root = document.documentElement;
    root.style.colorScheme = appearance === 'system' ? 'light dark' : appearance;
    root.dataset.appearance = appearance;
  };
  window.twinbridgeAppearance = {
    get: read,
    set(appearance) {
      try {
        localStorage.setItem(KEY, appearance);
      } catch {
        // A browser that keeps nothing still shows what was chosen, until the next page.
      }
      apply(appearance);
      window.dispatchEvent(new CustomEvent('tb-appearance', { detail: appearance }));
    },
  };
  apply(read());
})();

/** The colours of the pictures: the tokens of the page, as the browser resolves them for the appearance in force. */
export interface Palette {
  self: string;
  selfText: string;
  partner: string;
  partnerText: string;
  both: string;
  categories: string[];
  text: string;
  textQuiet: string;
  line: string;
  land: string;
  coast: string;
  surface: string;
  font: string;
}

const CATEGORIES = 8;

/** Reads the tokens where they apply to the given element. */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  (host.shadowRoot ?? host).append(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const palette: Palette = {
    self: colour('--tb-self'),
    selfText: colour('--tb-self-text'),
    partner: colour('--tb-partner'),
    partnerText: colour('--tb-partner-text'),
    both: colour('--tb-both'),
    categories: Array.from({ length: CATEGORIES }, (_, i) => colour(`--tb-category-${i + 1}`)),
    text: colour('--tb-text'),
    textQuiet: colour('--tb-text-quiet'),
    line: colour('--tb-line'),
    land: colour('--tb-land'),
    coast: colour('--tb-coast'),
    surface: colour('--tb-surface'),
    font: getComputedStyle(host).fontFamily,
  };
  probe.remove();
  return palette;
}

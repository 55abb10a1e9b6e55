import { css, html, LitElement, type PropertyValues, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

interface Site {
  latitude: number;
  longitude: number;
  names: string[];
}

interface LocalMapData {
  sites: Site[];
}

interface Point {
  x: number;
  y: number;
  site: Site;
}

const KM_PER_DEGREE = 111.195;
const HEIGHT = 260;
const MARGIN = 40;
const LEAST_SPAN_KM = 8;
const NAMES_SHOWN = 12;

/** Kilometres east and north of the middle; good for some tens of kilometres, across the antimeridian too. */
function project(sites: Site[]): Point[] {
  const [first] = sites;
  if (!first) {
    return [];
  }
  const east = (site: Site): number => ((((site.longitude - first.longitude + 180) % 360) + 360) % 360) - 180;
  const middle = sites.reduce((sum, site) => sum + site.latitude, 0) / sites.length;
  const shrink = Math.cos((middle * Math.PI) / 180);
  return sites.map((site) => ({
    x: east(site) * KM_PER_DEGREE * shrink,
    y: (site.latitude - middle) * KM_PER_DEGREE,
    site,
  }));
}

/** Corners of the convex hull, by Andrew's monotone chain. */
function hull(points: Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const turns = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
  const half = (order: Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of order) {
      while (chain.length > 1 && turns(chain[chain.length - 2]!, chain[chain.length - 1]!, point) <= 0) {
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.reverse())];
}

/** Points of one place with the hull around them. */
@customElement('tb-local-map')
export class TbLocalMap extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      min-width: 0;
    }
    :host([hidden]) {
      display: none;
    }
    svg {
      box-sizing: border-box;
      display: block;
      inline-size: 100%;
      block-size: ${HEIGHT}px;
      border: 1px solid var(--tb-line);
      border-radius: var(--tb-radius);
      background: var(--tb-page);
    }
    .hull {
      fill: var(--tb-action-tint);
      stroke: var(--tb-action);
      stroke-width: 1.5;
      stroke-dasharray: 4 4;
      stroke-linejoin: round;
    }
    .site {
      fill: var(--tb-partner);
      stroke: var(--tb-page);
      stroke-width: 1.5;
    }
    g[tabindex] {
      outline: none;
      cursor: default;
    }
    g[tabindex]:focus-visible .site,
    g[tabindex]:hover .site {
      stroke: var(--tb-text);
      stroke-width: 2.5;
    }
    text {
      fill: var(--tb-text);
      font: inherit;
      font-size: 12px;
    }
    .scale {
      stroke: var(--tb-text-quiet);
      stroke-width: 2;
    }
    .names {
      margin: 8px 0 0;
      min-block-size: 2.6em;
      color: var(--tb-text-quiet);
      font-size: var(--tb-size-small);
      line-height: 1.3;
    }
  `;

  /** What is drawn; nothing until it is set. */
  @property({ attribute: false }) data?: LocalMapData;

  /** What the picture shows, in words. */
  @property() label = '';

  /** A BCP 47 tag, for numbers. */
  @property() language = 'en';

  /** How to say how many more there are; `{0}` stands for the number. */
  @property() more = '+{0}';

  @state() private pointed?: Site;
  @state() private width = 480;

  private sizes?: ResizeObserver;

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes = new ResizeObserver(() => {
      this.width = Math.max(240, this.clientWidth);
    });
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('data')) {
      this.pointed = undefined;
    }
  }

  protected override render(): TemplateResult {
    const points = project(this.data?.sites ?? []);
    const [west, eastward] = this.range(points.map(({ x }) => x));
    const [south, north] = this.range(points.map(({ y }) => y));
    const scale = Math.min(
      (this.width - 2 * MARGIN) / Math.max(LEAST_SPAN_KM, eastward - west),
      (HEIGHT - 2 * MARGIN) / Math.max(LEAST_SPAN_KM, north - south),
    );
    const left = (x: number): number => this.width / 2 + (x - (west + eastward) / 2) * scale;
    const top = (y: number): number => HEIGHT / 2 - (y - (south + north) / 2) * scale;
    const corners = hull(points)
      .map(({ x, y }) => `${left(x)},${top(y)}`)
      .join(' ');
    return html`<svg
        role="group"
        aria-label=${this.label}
        width=${this.width}
        height=${HEIGHT}
        viewBox="0 0 ${this.width} ${HEIGHT}"
      >
        ${svg`<polygon class="hull" points=${corners} aria-hidden="true" />`}
        ${points.map((point) => this.mark(point, left(point.x), top(point.y)))} ${this.ruler(scale)}
      </svg>
      <p class="names" aria-hidden="true">${this.pointed ? this.names(this.pointed) : ''}</p>`;
  }

  private range(values: number[]): [number, number] {
    return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
  }

  private mark(point: Point, x: number, y: number): TemplateResult {
    const count = point.site.names.length;
    const show = (): void => {
      this.pointed = point.site;
    };
    return svg`<g tabindex="0" role="img" aria-label=${this.names(point.site)} @focus=${show} @pointerenter=${show}>
      <circle class="site" cx=${x} cy=${y} r=${Math.min(18, 5 + 2 * Math.sqrt(count))} />
      ${count > 1 ? svg`<text x=${x} y=${y - 6 - Math.min(18, 5 + 2 * Math.sqrt(count))} text-anchor="middle">${count}</text>` : ''}
    </g>` as TemplateResult;
  }

  /** A length that is easy to say, about a quarter of the width. */
  private ruler(scale: number): TemplateResult {
    const km = [1, 2, 5, 10, 20].findLast((length) => length * scale <= this.width / 4) ?? 1;
    const text = new Intl.NumberFormat(this.language, { style: 'unit', unit: 'kilometer' }).format(km);
    return svg`<g aria-hidden="true">
      <line class="scale" x1="12" x2=${12 + km * scale} y1=${HEIGHT - 12} y2=${HEIGHT - 12} />
      <text x="12" y=${HEIGHT - 20}>${text}</text>
    </g>` as TemplateResult;
  }

  private names(site: Site): string {
    const rest = site.names.length - NAMES_SHOWN;
    const shown = site.names.slice(0, NAMES_SHOWN).join(' · ');
    return rest > 0 ? `${shown} · ${this.more.replace('{0}', String(rest))}` : shown;
  }
}

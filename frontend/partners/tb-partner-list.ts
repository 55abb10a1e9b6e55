import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';

interface Part {
  criterion: string;
  points: number;
}

interface Row {
  id: string;
  rank: number;
  name: string;
  country: string;
  kind: string;
  score: number;
  parts: Part[];
  why: string;
  inferred: boolean;
  note: string;
  moved: number | null;
  movedWords: string;
  reason: string;
  compared: boolean;
  label: string;
}

/** Where a score lies in eight draws of ten. */
interface Range {
  low: number;
  high: number;
  words: string;
}

const MOTION_MS = 150;
/** Long enough not to explain every partner that a held arrow key runs over. */
const SETTLE_MS = 120;

/**
 * Partners in a list of one choice: arrow keys choose, Enter opens. Tells `tb-select` when another row is chosen,
 * `tb-open` when one is opened and `tb-hover` when the pointer comes to a row or leaves it.
 */
@customElement('tb-partner-list')
export class TbPartnerList extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-width: 0;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
      outline: none;
    }
    li {
      display: grid;
      grid-template-columns: 2.25rem minmax(0, 1fr) auto;
      column-gap: 8px;
      padding: 10px 16px 10px 8px;
      border-block-end: 1px solid var(--tb-line);
      border-inline-start: 4px solid transparent;
      cursor: pointer;
      scroll-margin-block: 8px;
    }
    li.hovered {
      background: color-mix(in srgb, var(--tb-action-tint) 55%, transparent);
    }
    li[aria-selected='true'] {
      border-inline-start-color: var(--tb-partner);
      background: var(--tb-action-tint);
    }
    ul:focus-visible li.active {
      outline: 2px solid var(--tb-action);
      outline-offset: -3px;
    }
    .rank {
      grid-row: 1 / span 5;
      padding-block-start: 1px;
      color: var(--tb-text-quiet);
      text-align: end;
    }
    .name {
      overflow: hidden;
      font-weight: 600;
      line-height: 1.3;
      overflow-wrap: anywhere;
    }
    .score {
      font-size: 1.25rem;
      font-weight: 600;
      line-height: 1.1;
      text-align: end;
    }
    .inferred .score {
      font-weight: 500;
    }
    .quiet {
      color: var(--tb-text-quiet);
      font-size: var(--tb-size-small);
      line-height: 1.45;
    }
    .moved {
      color: var(--tb-text-quiet);
      font-size: var(--tb-size-small);
      text-align: end;
      white-space: nowrap;
    }
    .moved.up,
    .moved.down {
      color: var(--tb-text);
      font-weight: 600;
    }
    .bar {
      display: flex;
      grid-column: 2 / span 2;
      gap: 1px;
      block-size: 6px;
      margin-block: 6px 5px;
      border-radius: 2px;
      background: var(--tb-track, color-mix(in srgb, var(--tb-line) 45%, transparent));
      overflow: hidden;
    }
    .part {
      block-size: 100%;
      background: var(--tb-part, var(--tb-both));
    }
    .inferred .part {
      background: repeating-linear-gradient(
        -45deg,
        var(--tb-part, var(--tb-both)) 0 3px,
        color-mix(in srgb, var(--tb-part, var(--tb-both)) 45%, var(--tb-surface)) 3px 5px
      );
    }
    .range {
      position: relative;
      grid-column: 2 / span 2;
      block-size: 5px;
      margin-block: -3px 4px;
    }
    .range > span {
      position: absolute;
      inset-block: 0;
      min-inline-size: 3px;
      box-sizing: border-box;
      border-inline: 1px solid var(--tb-text-quiet);
      background: linear-gradient(var(--tb-text-quiet), var(--tb-text-quiet)) center / 100% 1px no-repeat;
    }
    .why {
      grid-column: 2 / span 2;
      overflow: hidden;
      color: var(--tb-text);
      font-size: var(--tb-size-small);
      line-height: 1.4;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .reason {
      grid-column: 2 / span 2;
      margin-block-start: 4px;
      color: var(--tb-text-quiet);
      font-size: var(--tb-size-small);
      line-height: 1.4;
    }
    .compared {
      color: var(--tb-partner-text);
      font-weight: 600;
    }
  `;

  /** What is listed, in order. */
  @property({ attribute: false }) rows: Row[] = [];

  /** How far scores could lie from where they are, by id; known later than the rows. */
  @property({ attribute: false }) ranges: Record<string, Range> = {};

  /** The id of the row that is chosen. */
  @property() selected: string | null = null;

  /** The id of the row that is lit. */
  @property() hovered: string | null = null;

  /** What the list holds, in words. */
  @property() label = '';

  @property() comparedWord = '';

  private tops = new Map<string, number>();
  private settling = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.settling);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('rows')) {
      this.tops = new Map(this.items().map((item) => [item.dataset.id ?? '', item.offsetTop]));
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('rows') && !window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.items().forEach((item) => this.slide(item));
    }
  }

  protected override render(): TemplateResult {
    const active = this.rows.findIndex((row) => row.id === this.selected);
    return html`<ul
      role="listbox"
      tabindex="0"
      aria-label=${this.label}
      aria-activedescendant=${active < 0 ? nothing : `row-${active}`}
      @keydown=${this.onKey}
    >
      ${repeat(
        this.rows,
        (row) => row.id,
        (row, i) => this.row(row, i),
      )}
    </ul>`;
  }

  private row(row: Row, i: number): TemplateResult {
    const chosen = row.id === this.selected;
    const range = this.ranges?.[row.id];
    const classes = [
      row.inferred ? 'inferred' : '',
      chosen ? 'active' : '',
      row.id === this.hovered ? 'hovered' : '',
    ].join(' ');
    return html`<li
      id="row-${i}"
      role="option"
      class=${classes}
      data-id=${row.id}
      aria-selected=${chosen ? 'true' : 'false'}
      aria-label=${range ? `${row.label}, ${range.words}` : row.label}
      @click=${() => this.open(row.id)}
      @mouseenter=${() => this.hover(row.id)}
      @mouseleave=${() => this.hover(null)}
    >
      <span class="rank">${row.rank}</span>
      <span class="name">${row.name}</span>
      <span class="score">${row.score}</span>
      <span class="quiet">
        ${row.country} · ${row.kind}${row.note ? html` · ${row.note}` : nothing}${row.compared
          ? html` · <span class="compared">${this.comparedWord}</span>`
          : nothing}
      </span>
      ${this.moved(row)}
      <span class="bar">
        ${row.parts.map(
          (part) =>
            html`<span
              class="part"
              style=${styleMap({
                'inline-size': `${part.points}%`,
                '--tb-part': `var(--tb-criterion-${part.criterion})`,
              })}
            ></span>`,
        )}
      </span>
      <span class="range">
        ${range
          ? html`<span
              title=${range.words}
              style=${styleMap({
                'inset-inline-start': `${range.low}%`,
                'inline-size': `${range.high - range.low}%`,
              })}
            ></span>`
          : nothing}
      </span>
      <span class="why">${row.why}</span>
      ${row.reason ? html`<span class="reason">${row.reason}</span>` : nothing}
    </li>`;
  }

  private moved(row: Row): TemplateResult {
    if (row.moved === null) {
      return html`<span class="moved up">★ ${row.movedWords}</span>`;
    }
    if (row.moved === 0) {
      return html`<span class="moved"></span>`;
    }
    return row.moved > 0
      ? html`<span class="moved up">▲ ${row.moved}</span>`
      : html`<span class="moved down">▼ ${-row.moved}</span>`;
  }

  private items(): HTMLElement[] {
    return Array.from(this.renderRoot.querySelectorAll<HTMLElement>('li'));
  }

  /** Lets a row come from where it stood, so that the eye can follow it. */
  private slide(item: HTMLElement): void {
    const before = this.tops.get(item.dataset.id ?? '');
    if (before !== undefined && before !== item.offsetTop) {
      item.animate([{ transform: `translateY(${before - item.offsetTop}px)` }, { transform: 'none' }], {
        duration: MOTION_MS,
        easing: 'ease-out',
      });
    }
  }

  private onKey(event: KeyboardEvent): void {
    const at = this.rows.findIndex((row) => row.id === this.selected);
    const last = this.rows.length - 1;
    const targets: Record<string, number> = {
      ArrowDown: Math.min(at + 1, last),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: last,
      PageDown: Math.min(at + 8, last),
      PageUp: Math.max(at - 8, 0),
    };
    if (event.key in targets && last >= 0) {
      event.preventDefault();
      this.choose(this.rows[targets[event.key]].id);
    } else if ((event.key === 'Enter' || event.key === ' ') && at >= 0) {
      event.preventDefault();
      this.open(this.rows[at].id);
    }
  }

  private choose(id: string): void {
    this.selected = id;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('li[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
    );
    window.clearTimeout(this.settling);
    this.settling = window.setTimeout(() => this.tell('tb-select', id), SETTLE_MS);
  }

  private open(id: string): void {
    window.clearTimeout(this.settling);
    this.selected = id;
    this.tell('tb-open', id);
  }

  private hover(id: string | null): void {
    this.hovered = id;
    this.tell('tb-hover', id);
  }

  private tell(type: string, id: string | null): void {
    this.dispatchEvent(new CustomEvent(type, { detail: { id } }));
  }
}

import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { css, type CSSResultGroup, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type Palette, readPalette } from './palette.js';

type Engine = typeof import('./engine.js');

const ORIENTATION_MS = 150;

/**
 * What all pictures share: ECharts comes when the first one is shown, follows the size of the element, the appearance
 * of the page and the wish for less motion, and is let go of when the element leaves the page.
 */
export abstract class TbChart<D> extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
      position: relative;
      min-width: 0;
      height: 320px;
    }
    :host([hidden]) {
      display: none;
    }
    #canvas {
      width: 100%;
      height: 100%;
    }
  `;

  /** What is drawn; nothing until it is set. */
  @property({ attribute: false }) data?: D;

  /** What the picture shows, in words. */
  @property() label = '';

  /** A BCP 47 tag, for numbers. */
  @property() language = 'en';

  protected chart?: EChartsType;
  private sizes?: ResizeObserver;
  private listening?: AbortController;

  /** Loads what a picture needs beside ECharts; called once before the first drawing. */
  protected prepare(_engine: Engine): Promise<void> {
    return Promise.resolve();
  }

  /** The picture of this data in these colours. */
  protected abstract option(data: D, palette: Palette): EChartsCoreOption;

  /** Called once for each ECharts instance, to listen to it. */
  protected listen(_chart: EChartsType): void {}

  override connectedCallback(): void {
    super.connectedCallback();
    this.listening = new AbortController();
    const { signal } = this.listening;
    const redraw = (): void => this.draw();
    window.addEventListener('tb-appearance', redraw, { signal });
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)']) {
      window.matchMedia(query).addEventListener('change', redraw, { signal });
    }
    if (this.hasUpdated) {
      void this.start();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.listening?.abort();
    this.sizes?.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    void this.start();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('data') || changed.has('language')) {
      this.draw();
    }
  }

  protected override render(): TemplateResult {
    return html`<div id="canvas" role="img" aria-label=${this.label}></div>`;
  }

  /** Draws what is there to be drawn; does nothing before ECharts has come. */
  protected draw(): void {
    if (!this.chart || this.data === undefined) {
      return;
    }
    const palette = readPalette(this);
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.chart.setOption(
      {
        animation: !still,
        animationDuration: ORIENTATION_MS,
        animationDurationUpdate: ORIENTATION_MS,
        textStyle: { fontFamily: palette.font, color: palette.text },
        ...this.option(this.data, palette),
      },
      { notMerge: true },
    );
  }

  /** A share in [0, 1] as points of a hundred. */
  protected points(share: number, digits = 0): string {
    return new Intl.NumberFormat(this.language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(100 * share);
  }

  /** The look of the note beside the pointer. */
  protected tooltip(palette: Palette): object {
    return {
      backgroundColor: palette.surface,
      borderColor: palette.line,
      padding: [6, 10],
      textStyle: { color: palette.text, fontSize: 13, fontFamily: palette.font },
      extraCssText: 'box-shadow: 0 4px 16px rgb(0 0 0 / 0.14); border-radius: 6px;',
    };
  }

  /** Lines of text for the note beside the pointer, the first one strong. Text only: names come from anywhere. */
  protected lines(...texts: string[]): HTMLElement {
    const note = document.createElement('div');
    texts
      .filter((text) => text !== '')
      .forEach((text, i) => {
        const line = document.createElement('div');
        line.textContent = text;
        line.style.fontWeight = i === 0 ? '600' : '400';
        note.append(line);
      });
    return note;
  }

  /** Takes the element's size; what is drawn may depend on it. */
  private fit(): void {
    const { chart } = this;
    if (chart && this.clientWidth > 0 && (chart.getWidth() !== this.clientWidth || chart.getHeight() !== this.clientHeight)) {
      chart.resize();
      this.draw();
    }
  }

  private async start(): Promise<void> {
    const engine = await import('./engine.js');
    await this.prepare(engine);
    const place = this.renderRoot.querySelector<HTMLElement>('#canvas');
    if (!this.isConnected || !place || this.chart) {
      return;
    }
    this.chart = engine.init(place);
    this.listen(this.chart);
    this.sizes = new ResizeObserver(() => this.fit());
    this.sizes.observe(place);
    this.draw();
  }
}

import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { css, type CSSResultGroup, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { cutAtAntimeridian } from './antimeridian.js';
import { project, unproject } from './equal-earth.js';
import type { Palette } from './palette.js';
import { TbChart } from './tb-chart.js';

interface Place {
  id: string;
  name: string;
  latitude: number;
  longitude: number;
  part: keyof typeof SYMBOLS;
  note: string;
  count: number;
}

interface Line {
  from: string;
  to: string;
}

interface MapData {
  places: Place[];
  lines: Line[];
}

type Engine = typeof import('./engine.js');

const WORLD = 'world';
const ANTARCTICA = '010';
// The shape tells parts apart where colour does not.
const SYMBOLS = { SELF: 'diamond', PARTNER: 'circle', POLE: 'rect', CANDIDATE: 'rect', OTHER: 'circle', CLUSTER: 'circle' };
const PLACES = 'places';
const LINES = 'lines';
const ZOOM_STEP = 1.8;
const ZOOM_MOST = 40;
/** Width in pixels from which clusters have their full size, and how small they get on a narrower map. */
const FULL_WIDTH = 900;
const LEAST_SCALE = 0.5;
/** Places from which on a map counts as crowded. */
const CROWD = 60;
/** Share of the picture that a part of the world may fill. */
const FILL = 0.7;

let world: Promise<void> | undefined;

/** Registers the countries once for all maps of the page. */
function loadWorld(engine: Engine): Promise<void> {
  world ??= import('world-atlas/countries-50m.json').then((atlas) => {
    const topology = atlas.default as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
    const countries = feature(topology, topology.objects.countries);
    countries.features = countries.features.filter((country) => country.id !== ANTARCTICA);
    engine.registerMap(WORLD, cutAtAntimeridian(countries) as never);
  });
  return world;
}

/** A map of the world with places and lines; tells of hovering by `tb-hover` and of clicks by `tb-select`. */
@customElement('tb-map')
export class TbMap extends TbChart<MapData> {
  static override styles: CSSResultGroup = [
    TbChart.styles,
    css`
      :host {
        height: auto;
        aspect-ratio: 2.05;
      }
      .zoom {
        position: absolute;
        inset-block-end: 8px;
        inset-inline-end: 8px;
        display: flex;
        gap: 4px;
      }
      button {
        inline-size: 32px;
        block-size: 32px;
        border: 1px solid var(--tb-line);
        border-radius: 6px;
        background: var(--tb-surface);
        color: var(--tb-text);
        font: inherit;
        font-size: 18px;
        line-height: 1;
        cursor: pointer;
      }
      button:hover {
        border-color: var(--tb-action);
      }
      button:focus-visible {
        outline: 2px solid var(--tb-action);
        outline-offset: 1px;
      }
      button:disabled {
        opacity: 0.45;
        cursor: default;
      }
      @media (pointer: coarse) {
        button {
          inline-size: 44px;
          block-size: 44px;
        }
      }
    `,
  ];

  /** The id of the place that is marked; empty for none. */
  @property() selected: string | null = null;

  /** The id of the place that is lit; empty for none. */
  @property() hovered: string | null = null;

  /** The part of the world that is shown: south, west, north and east in degrees; empty for the whole. */
  @property({ attribute: false }) area: number[] = [];

  @property() zoomIn = 'Zoom in';
  @property() zoomOut = 'Zoom out';
  @property() zoomReset = 'Show the whole world';

  @state() private zoom = 1;
  private centre?: number[];

  protected override prepare(engine: Engine): Promise<void> {
    return loadWorld(engine);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('area') && JSON.stringify(this.area) !== JSON.stringify(changed.get('area'))) {
      this.goTo(this.area);
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('selected') || (changed.has('zoom') && changed.get('zoom') !== undefined)) {
      this.draw();
    }
    if (changed.has('hovered')) {
      this.light(changed.get('hovered') as string | null | undefined, 'downplay');
      this.light(this.hovered, 'highlight');
    }
  }

  protected override listen(chart: EChartsType): void {
    const id = (event: unknown): string | undefined => (event as { data?: { place?: string } }).data?.place;
    chart.on('mouseover', (event) => this.tell('tb-hover', id(event) ?? null));
    chart.on('mouseout', () => this.tell('tb-hover', null));
    chart.on('click', (event) => {
      const place = id(event);
      if (place !== undefined) {
        this.tell('tb-select', place);
      }
    });
    chart.on('georoam', () => {
      const [geo] = (chart.getOption() as { geo: { center?: number[] }[] }).geo;
      this.centre = geo?.center;
    });
  }

  protected override render(): TemplateResult {
    return html`${super.render()}
      <div class="zoom">
        <button
          type="button"
          aria-label=${this.zoomIn}
          title=${this.zoomIn}
          ?disabled=${this.zoom >= ZOOM_MOST}
          @click=${() => this.zoomTo(this.zoom * ZOOM_STEP)}
        >
          +
        </button>
        <button
          type="button"
          aria-label=${this.zoomOut}
          title=${this.zoomOut}
          ?disabled=${this.zoom <= 1}
          @click=${() => this.zoomTo(this.zoom / ZOOM_STEP)}
        >
          −
        </button>
        <button
          type="button"
          aria-label=${this.zoomReset}
          title=${this.zoomReset}
          ?disabled=${this.zoom <= 1}
          @click=${() => this.zoomTo(1)}
        >
          ⤢
        </button>
      </div>`;
  }

  protected override option(data: MapData, palette: Palette): EChartsCoreOption {
    const places = new Map(data.places.map((place) => [place.id, place]));
    return {
      tooltip: {
        ...this.tooltip(palette),
        formatter: (hit: { data?: { place?: string } }) => {
          const place = places.get(hit.data?.place ?? '');
          return place ? this.lines(place.name, place.note) : '';
        },
      },
      geo: {
        map: WORLD,
        projection: { project, unproject },
        // At full size there is nowhere to move to, and the page must scroll under the finger.
        roam: this.zoom > 1 ? 'move' : false,
        zoom: this.zoom,
        center: this.centre,
        silent: true,
        left: 8,
        right: 8,
        top: 8,
        bottom: 8,
        itemStyle: { areaColor: palette.land, borderColor: palette.coast, borderWidth: 0.6 },
      },
      series: [this.lineSeries(data, places, palette), this.placeSeries(data, palette)],
    };
  }

  private lineSeries(data: MapData, places: Map<string, Place>, palette: Palette): object {
    return {
      id: LINES,
      type: 'lines',
      coordinateSystem: 'geo',
      zlevel: 0,
      z: 3,
      lineStyle: { color: palette.partner, width: 1.25, opacity: 0.5, curveness: 0.18 },
      emphasis: { lineStyle: { width: 3, opacity: 1 } },
      data: data.lines.map((line) => {
        const ends = [places.get(line.from), places.get(line.to)];
        const chosen = line.to === this.selected || line.from === this.selected;
        return {
          place: line.to,
          coords: ends.map((end) => [end?.longitude ?? 0, end?.latitude ?? 0]),
          lineStyle: chosen ? { width: 3, opacity: 1 } : undefined,
        };
      }),
    };
  }

  private placeSeries(data: MapData, palette: Palette): object {
    const colours = {
      SELF: palette.self,
      PARTNER: palette.partner,
      POLE: palette.partner,
      CANDIDATE: palette.textQuiet,
      OTHER: palette.textQuiet,
      CLUSTER: palette.self,
    };
    const sizes = { SELF: 14, PARTNER: 9, POLE: 10, CANDIDATE: 7, OTHER: 5, CLUSTER: 7 };
    // The area of a point grows more slowly than what it stands for, or the large ones would hide all others.
    // On a narrow map many clusters shrink with it, or they would cover the land.
    const crowded = data.places.length > CROWD;
    const scale = crowded ? Math.min(1, Math.max(LEAST_SCALE, this.clientWidth / FULL_WIDTH)) : 1;
    const size = (place: Place): number =>
      sizes[place.part] * Math.min(5, place.count ** 0.25) * (place.part === 'CLUSTER' ? scale : 1);
    return {
      id: PLACES,
      type: 'scatter',
      coordinateSystem: 'geo',
      z: 5,
      emphasis: { scale: 1.5, itemStyle: { borderWidth: 2 } },
      labelLayout: { hideOverlap: true },
      data: data.places.map((place) => ({
        place: place.id,
        name: place.name,
        value: [place.longitude, place.latitude],
        symbol: SYMBOLS[place.part],
        symbolSize: size(place) * (place.id === this.selected ? 1.5 : 1),
        label: {
          show: place.count > 1 && size(place) >= 17,
          formatter: place.count < 1000 ? `${place.count}` : `${Math.round(place.count / 100) / 10}k`,
          color: palette.surface,
          fontSize: 11,
          fontWeight: 600,
          fontFamily: palette.font,
        },
        itemStyle: {
          color: colours[place.part],
          opacity: place.part === 'CLUSTER' ? 0.85 : 1,
          borderColor: place.id === this.selected ? palette.text : palette.surface,
          borderWidth: place.id === this.selected ? 2 : 1.25,
        },
      })),
    };
  }

  private light(id: string | null | undefined, type: 'highlight' | 'downplay'): void {
    if (!id || !this.data) {
      return;
    }
    const at = this.data.places.findIndex((place) => place.id === id);
    const along = this.data.lines.flatMap((line, i) => (line.to === id || line.from === id ? [i] : []));
    this.chart?.dispatchAction({ type, seriesId: PLACES, dataIndex: at });
    this.chart?.dispatchAction({ type, seriesId: LINES, dataIndex: along });
  }

  private zoomTo(zoom: number): void {
    this.zoom = Math.min(ZOOM_MOST, Math.max(1, zoom));
    if (this.zoom === 1) {
      this.centre = undefined;
    } else if (!this.centre) {
      const self = this.data?.places.find((place) => place.part === 'SELF' || place.id === this.selected);
      this.centre = self ? project([self.longitude, self.latitude]) : undefined;
    }
  }

  /** Shows a part of the world as large as fits. */
  private goTo(area: number[]): void {
    const [south, west, north, east] = area;
    if (area.length < 4 || east - west >= 359) {
      this.zoom = 1;
      this.centre = undefined;
      return;
    }
    const middle = [(west + east) / 2, (south + north) / 2];
    const across = (from: number[], to: number[], axis: number): number =>
      Math.abs(project(to)[axis] - project(from)[axis]);
    const width = across([-180, 0], [180, 0], 0);
    const height = across([0, -60], [0, 84], 1);
    const wide = across([west, middle[1]], [east, middle[1]], 0);
    const high = across([middle[0], south], [middle[0], north], 1);
    const fit = FILL * Math.min(width / Math.max(wide, width / 1000), height / Math.max(high, height / 1000));
    this.zoom = Math.min(ZOOM_MOST, Math.max(1, fit));
    this.centre = project(middle);
  }

  private tell(type: string, id: string | null): void {
    this.dispatchEvent(new CustomEvent(type, { detail: { id } }));
  }
}

import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { type PropertyValues } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Palette } from './palette.js';
import { TbChart } from './tb-chart.js';

interface Heading {
  id: string;
  name: string;
  brief: string;
}

interface Cell {
  row: number;
  column: number;
  share: number;
  note: string;
}

interface HeatMapData {
  rows: Heading[];
  columns: Heading[];
  cells: Cell[];
}

const ROW_HEIGHT = 30;
const HEAD_HEIGHT = 96;
const SHORT_HEAD = 30;
const FOOT = 8;
const NARROW = 640;
const DARK_FROM = 0.55;

/** Shares by row and column, each a field as strong in colour as it is high and with its number; tells of clicks by `tb-select`. */
@customElement('tb-heat-map')
export class TbHeatMap extends TbChart<HeatMapData> {
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('data') && this.data) {
      this.style.height = `${HEAD_HEIGHT + ROW_HEIGHT * this.data.rows.length + FOOT}px`;
    }
  }

  protected override listen(chart: EChartsType): void {
    chart.on('click', (event) => {
      const at = (event as { data?: { at?: number } }).data?.at;
      const cell = at === undefined ? undefined : this.data?.cells[at];
      if (cell && this.data) {
        const id = `${this.data.rows[cell.row].id} ${this.data.columns[cell.column].id}`;
        this.dispatchEvent(new CustomEvent('tb-select', { detail: { id } }));
      }
    });
  }

  protected override option(data: HeatMapData, palette: Palette): EChartsCoreOption {
    const narrow = this.clientWidth < NARROW;
    const axis = {
      type: 'category',
      axisLine: { show: false },
      axisTick: { show: false },
      splitArea: { show: false },
    };
    return {
      tooltip: {
        ...this.tooltip(palette),
        formatter: (hit: { data: { at: number } }) => {
          const cell = data.cells[hit.data.at];
          return this.lines(`${data.rows[cell.row].name} · ${data.columns[cell.column].name}`, cell.note);
        },
      },
      grid: {
        left: narrow ? 104 : 190,
        right: 4,
        top: narrow ? SHORT_HEAD : HEAD_HEIGHT,
        bottom: narrow ? HEAD_HEIGHT - SHORT_HEAD + FOOT : FOOT,
      },
      xAxis: {
        ...axis,
        position: 'top',
        data: data.columns.map((column) => (narrow ? column.brief : column.name)),
        axisLabel: {
          color: palette.text,
          fontSize: 12,
          interval: 0,
          lineHeight: 15,
          width: narrow ? 30 : Math.max(40, (this.clientWidth - 194) / Math.max(1, data.columns.length) - 4),
          overflow: 'break',
        },
      },
      yAxis: {
        ...axis,
        inverse: true,
        data: data.rows.map((row) => row.name),
        axisLabel: {
          color: palette.text,
          fontSize: narrow ? 11 : 13,
          interval: 0,
          width: narrow ? 98 : 182,
          overflow: 'truncate',
        },
      },
      visualMap: {
        show: false,
        min: 0,
        max: 1,
        dimension: 2,
        inRange: { color: [palette.land, palette.partner] },
      },
      series: [
        {
          type: 'heatmap',
          data: data.cells.map((cell, at) => ({
            value: [cell.column, cell.row, cell.share],
            at,
            label: { color: cell.share >= DARK_FROM ? palette.surface : palette.text },
          })),
          label: {
            show: true,
            fontSize: narrow ? 10 : 12,
            formatter: ({ data: hit }: { data: { at: number } }) => this.points(data.cells[hit.at].share),
          },
          itemStyle: { borderColor: palette.surface, borderWidth: 2 },
          emphasis: { itemStyle: { borderColor: palette.text } },
        },
      ],
    };
  }
}

import type { EChartsCoreOption } from 'echarts/core';
import { type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Palette } from './palette.js';
import { TbChart } from './tb-chart.js';

interface Row {
  label: string;
  left: number;
  right: number;
  both: number;
}

interface MirrorBarsData {
  left: string;
  right: string;
  rows: Row[];
}

const ROW_HEIGHT = 40;
const HEAD_HEIGHT = 32;
const FOOT_HEIGHT = 8;
const BAR_HEIGHT = 12;
const LABEL_LIFT = -13;
const BAR_DROP = 7;
const NUMBER_WIDTH = 44;

/** Bars of two sides that mirror each other around the middle; what belongs to both lies across it. */
@customElement('tb-bars')
export class TbBars extends TbChart<MirrorBarsData> {
  /** What bars across the middle are. */
  @property() both = '';

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('data') && this.data) {
      this.style.height = `${HEAD_HEIGHT + ROW_HEIGHT * this.data.rows.length + FOOT_HEIGHT}px`;
    }
  }

  protected override option(data: MirrorBarsData, palette: Palette): EChartsCoreOption {
    const { rows } = data;
    const longest = Math.max(0.01, ...rows.map((row) => Math.max(row.left, row.right, row.both / 2))) * this.room();
    return {
      tooltip: {
        ...this.tooltip(palette),
        trigger: 'axis',
        axisPointer: { type: 'shadow', shadowStyle: { color: palette.land, opacity: 0.5 } },
        formatter: (hits: { dataIndex: number }[]) => this.note(data, rows[hits[0]?.dataIndex ?? 0]),
      },
      grid: { left: 0, right: 0, top: HEAD_HEIGHT, bottom: FOOT_HEIGHT },
      xAxis: {
        type: 'value',
        min: -longest,
        max: longest,
        axisLabel: { show: false },
        axisTick: { show: false },
        axisLine: { show: false },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map((row) => row.label),
        axisLabel: { show: false },
        axisTick: { show: false },
        axisLine: { show: false },
      },
      series: [
        this.side(data.left, rows.map((row) => -row.left), 'left', palette.self, palette),
        this.side(data.right, rows.map((row) => row.right), 'right', palette.partner, palette),
        this.across(rows, -0.5, palette),
        this.across(rows, 0.5, palette),
        this.names(rows, palette),
        this.heads(data, longest, palette),
      ],
    };
  }

  /** How much longer than its longest bar a side is, so that the number at the bar's end has its place. */
  private room(): number {
    const half = Math.max(this.clientWidth / 2, 2 * NUMBER_WIDTH);
    return half / (half - NUMBER_WIDTH);
  }

  private side(
    name: string,
    values: number[],
    end: 'left' | 'right',
    color: string,
    palette: Palette,
  ): Record<string, unknown> {
    return {
      ...this.bar(values, color),
      name,
      label: {
        show: true,
        position: end,
        color: palette.text,
        fontSize: 12,
        formatter: ({ value }: { value: number }) => (value === 0 ? '' : this.points(Math.abs(value), 1)),
      },
    };
  }

  /** Half of what belongs to both, on one side of the middle; the right half carries the number. */
  private across(rows: Row[], share: number, palette: Palette): object {
    return {
      ...this.bar(rows.map((row) => share * row.both), palette.both),
      label: {
        show: share > 0,
        position: 'right',
        color: palette.text,
        fontSize: 12,
        formatter: ({ dataIndex }: { dataIndex: number }) =>
          rows[dataIndex].both === 0 ? '' : this.points(rows[dataIndex].both, 1),
      },
    };
  }

  private bar(data: number[], color: string): Record<string, unknown> {
    return {
      type: 'bar',
      stack: 'sides',
      barWidth: BAR_HEIGHT,
      data,
      itemStyle: { color, borderRadius: 1 },
      emphasis: { disabled: true },
      cursor: 'default',
    };
  }

  /** The rows' names stand in the middle above their bars, so that they fit at any width. */
  private names(rows: Row[], palette: Palette): object {
    return {
      type: 'scatter',
      symbolSize: 0,
      itemStyle: { opacity: 1 },
      silent: true,
      data: rows.map((_, i) => [0, i]),
      label: {
        show: true,
        position: 'inside',
        offset: [0, LABEL_LIFT - BAR_DROP + 4],
        color: palette.text,
        fontSize: 13,
        formatter: ({ dataIndex }: { dataIndex: number }) => rows[dataIndex].label,
      },
    };
  }

  private heads(data: MirrorBarsData, longest: number, palette: Palette): object {
    const head = (x: number, text: string, align: string, color: string): object => ({
      value: [x, 0],
      label: { formatter: text, align, color },
    });
    return {
      type: 'scatter',
      symbolSize: 0,
      itemStyle: { opacity: 1 },
      silent: true,
      data: data.rows.length
        ? [head(-longest, data.left, 'left', palette.selfText), head(longest, data.right, 'right', palette.partnerText)]
        : [],
      label: {
        show: true,
        position: 'inside',
        offset: [0, -ROW_HEIGHT],
        fontSize: 13,
        fontWeight: 600,
      },
    };
  }

  private note(data: MirrorBarsData, row: Row): HTMLElement {
    return row.both > 0
      ? this.lines(row.label, `${this.both}: ${this.points(row.both, 1)}`)
      : this.lines(
          row.label,
          `${data.left}: ${this.points(row.left, 1)}`,
          `${data.right}: ${this.points(row.right, 1)}`,
        );
  }
}

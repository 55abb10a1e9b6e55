import type { EChartsCoreOption } from 'echarts/core';
import { customElement } from 'lit/decorators.js';
import type { Palette } from './palette.js';
import { TbChart } from './tb-chart.js';

interface Axis {
  name: string;
  least: number | null;
  most: number | null;
  share: boolean;
}

interface Line {
  name: string;
  values: number[];
  reference: boolean;
}

interface LinesData {
  x: Axis;
  y: Axis;
  at: number[];
  lines: Line[];
}

const SYMBOLS = ['circle', 'diamond', 'rect', 'triangle'];
const DASHES = ['solid', [7, 4], [2, 3], [10, 3, 2, 3]];
const MOST_MARKED = 12;
const NARROW = 480;

/** Lines over the same places; each has a colour, a stroke and, where there is room, a mark of its own. */
@customElement('tb-lines')
export class TbLines extends TbChart<LinesData> {
  protected override option(data: LinesData, palette: Palette): EChartsCoreOption {
    const colour = (line: Line, i: number): string => (line.reference ? palette.textQuiet : palette.categories[i]);
    const marked = data.at.length <= MOST_MARKED;
    // A third name needs a second line of the legend where it is narrow.
    const legendLines = this.clientWidth < NARROW && data.lines.length > 2 ? 2 : 1;
    return {
      grid: { left: 8, right: 20, top: 30, bottom: 40 + 24 * legendLines, containLabel: true },
      tooltip: {
        ...this.tooltip(palette),
        trigger: 'axis',
        formatter: (hits: { seriesName: string; value: number[] }[]) =>
          this.lines(
            `${data.x.name}: ${this.shown(hits[0]?.value[0] ?? 0, data.x)}`,
            ...hits.map((hit) => `${hit.seriesName}: ${this.shown(hit.value[1], data.y)}`),
          ),
      },
      legend: {
        bottom: 0,
        itemGap: 16,
        itemWidth: 28,
        selectedMode: false,
        textStyle: { color: palette.text, fontSize: 13 },
        data: data.lines.map((line) => ({ name: line.name })),
      },
      xAxis: {
        ...this.axis(data.x, palette, marked ? data.at : undefined),
        nameLocation: 'middle',
        nameGap: 26,
        splitLine: { show: false },
      },
      yAxis: { ...this.axis(data.y, palette), nameLocation: 'end', nameGap: 12, nameTextStyle: this.left(palette) },
      series: data.lines.map((line, i) => ({
        name: line.name,
        type: 'line',
        data: line.values.map((value, at) => [data.at[at], value]),
        symbol: SYMBOLS[i % SYMBOLS.length],
        symbolSize: 8,
        showSymbol: marked && !line.reference,
        silent: line.reference,
        lineStyle: {
          width: line.reference ? 1 : 2.5,
          type: line.reference ? 'dotted' : DASHES[i % DASHES.length],
          color: colour(line, i),
        },
        itemStyle: { color: colour(line, i) },
      })),
    };
  }

  private axis(axis: Axis, palette: Palette, places?: number[]): object {
    return {
      type: 'value',
      name: axis.name,
      min: axis.least ?? undefined,
      max: axis.most ?? undefined,
      nameTextStyle: { color: palette.textQuiet, fontSize: 13 },
      axisLine: { show: true, lineStyle: { color: palette.line } },
      axisTick: { customValues: places, lineStyle: { color: palette.line } },
      axisLabel: {
        color: palette.textQuiet,
        fontSize: 12,
        hideOverlap: true,
        customValues: places,
        formatter: (value: number) => this.shown(value, axis),
      },
      splitLine: { lineStyle: { color: palette.line } },
    };
  }

  private left(palette: Palette): object {
    return { color: palette.textQuiet, fontSize: 13, align: 'left' };
  }

  private shown(value: number, axis: Axis): string {
    return new Intl.NumberFormat(this.language, {
      style: axis.share ? 'percent' : 'decimal',
      maximumFractionDigits: axis.share ? 1 : value < 10 ? 3 : 0,
    }).format(value);
  }
}

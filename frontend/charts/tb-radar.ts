import type { EChartsCoreOption } from 'echarts/core';
import { css, type CSSResultGroup } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Palette } from './palette.js';
import { TbChart } from './tb-chart.js';

interface RadarData {
  axes: string[];
  shapes: { name: string; values: number[] }[];
}

const SYMBOLS = ['diamond', 'circle', 'rect', 'triangle'];
const DASHES = ['solid', 'solid', [6, 3], [2, 3]];
const NARROW = 420;

/** A name in lines of about that many letters, broken between words. */
function broken(name: string, letters: number): string {
  return name
    .split(' ')
    .reduce<string[]>((lines, word) => {
      const line = lines.at(-1);
      return line !== undefined && line.length + word.length < letters
        ? [...lines.slice(0, -1), `${line} ${word}`]
        : [...lines, word];
    }, [])
    .join('\n');
}

/** Compares up to four by the same criteria; each has a colour, a mark and a stroke of its own. */
@customElement('tb-radar')
export class TbRadar extends TbChart<RadarData> {
  static override styles: CSSResultGroup = [
    TbChart.styles,
    css`
      :host {
        height: 360px;
      }
    `,
  ];

  protected override option(data: RadarData, palette: Palette): EChartsCoreOption {
    const narrow = this.clientWidth < NARROW;
    return {
      color: palette.categories,
      tooltip: {
        ...this.tooltip(palette),
        formatter: (hit: { name: string; value: number[] }) =>
          this.lines(hit.name, ...data.axes.map((axis, i) => `${axis}: ${this.points(hit.value[i], 1)}`)),
      },
      legend: {
        bottom: 0,
        type: 'plain',
        itemGap: 16,
        itemWidth: 14,
        itemHeight: 10,
        data: data.shapes.map((shape, i) => ({ name: shape.name, icon: SYMBOLS[i] })),
        textStyle: { color: palette.text, fontSize: 13, width: this.clientWidth - 64, overflow: 'truncate' },
      },
      radar: {
        center: ['50%', '44%'],
        radius: narrow ? '54%' : '66%',
        splitNumber: 4,
        indicator: data.axes.map((name) => ({ name, min: 0, max: 1 })),
        axisName: {
          color: palette.text,
          fontSize: 13,
          lineHeight: 16,
          formatter: (name: string) => broken(name, narrow ? 12 : 18),
        },
        axisLine: { lineStyle: { color: palette.line } },
        splitLine: { lineStyle: { color: palette.line } },
        splitArea: { show: false },
      },
      series: [
        {
          type: 'radar',
          emphasis: { lineStyle: { width: 3 }, areaStyle: { opacity: 0.2 } },
          data: data.shapes.map((shape, i) => ({
            name: shape.name,
            value: shape.values,
            symbol: SYMBOLS[i],
            symbolSize: 7,
            lineStyle: { width: 2, type: DASHES[i], color: palette.categories[i] },
            itemStyle: { color: palette.categories[i] },
            areaStyle: { opacity: data.shapes.length === 1 ? 0.18 : 0.06, color: palette.categories[i] },
          })),
        },
      ],
    };
  }
}

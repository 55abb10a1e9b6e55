import type { EChartsCoreOption } from 'echarts/core';
import { css, type CSSResultGroup } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Palette } from './palette.js';
import { TbChart } from './tb-chart.js';

interface Member {
  id: string;
  name: string;
  share: number;
  note: string;
}

interface Gift {
  from: string;
  to: string;
  what: string;
  weight: number;
}

interface NetworkData {
  nodes: Member[];
  links: Gift[];
}

interface Hit {
  dataType: 'node' | 'edge';
  data: { id?: string; source?: string; target?: string; what?: string };
}

const NARROW = 520;
const SMALLEST_MARK = 18;
const LARGEST_MARK = 40;
const WIDEST_STROKE = 5;

/** Members of a network around a circle; an arrow goes from who meets a need to whose it is. */
@customElement('tb-network')
export class TbNetwork extends TbChart<NetworkData> {
  static override styles: CSSResultGroup = [
    TbChart.styles,
    css`
      :host {
        height: 400px;
      }
    `,
  ];

  protected override option(data: NetworkData, palette: Palette): EChartsCoreOption {
    const narrow = this.clientWidth < NARROW;
    const names = new Map(data.nodes.map((node) => [node.id, node.name]));
    const most = Math.max(1, ...data.links.map((link) => link.weight));
    return {
      tooltip: {
        ...this.tooltip(palette),
        formatter: (hit: Hit) => this.note(hit, data, names),
      },
      series: [
        {
          type: 'graph',
          layout: 'circular',
          circular: { rotateLabel: false },
          left: narrow ? '24%' : '26%',
          right: narrow ? '24%' : '26%',
          top: 48,
          bottom: 48,
          edgeSymbol: ['none', 'arrow'],
          edgeSymbolSize: 8,
          emphasis: { focus: 'adjacency', lineStyle: { opacity: 1 } },
          label: {
            show: true,
            position: 'bottom',
            color: palette.text,
            fontSize: 12,
            width: narrow ? 92 : 150,
            overflow: narrow ? 'truncate' : 'break',
          },
          lineStyle: { color: palette.partner, curveness: 0.18, opacity: 0.55 },
          itemStyle: { color: palette.self, borderColor: palette.surface, borderWidth: 2 },
          data: data.nodes.map((node) => ({
            id: node.id,
            name: node.name,
            symbolSize: SMALLEST_MARK + (LARGEST_MARK - SMALLEST_MARK) * node.share,
          })),
          links: data.links.map((link) => ({
            source: link.from,
            target: link.to,
            what: link.what,
            lineStyle: { width: 1 + ((WIDEST_STROKE - 1) * link.weight) / most },
          })),
        },
      ],
    };
  }

  private note(hit: Hit, data: NetworkData, names: Map<string, string>): HTMLElement {
    if (hit.dataType === 'edge') {
      const { source = '', target = '', what = '' } = hit.data;
      return this.lines(`${names.get(source) ?? source} → ${names.get(target) ?? target}`, what);
    }
    const node = data.nodes.find(({ id }) => id === hit.data.id);
    return node === undefined ? this.lines('') : this.lines(node.name, node.note);
  }
}

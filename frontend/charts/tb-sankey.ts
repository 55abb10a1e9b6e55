import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { type PropertyValues } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Palette } from './palette.js';
import { TbChart } from './tb-chart.js';

interface Node {
  id: string;
  name: string;
  source: boolean;
}

interface Flow {
  id: string;
  from: string;
  to: string;
  value: number;
  note: string;
}

interface SankeyData {
  nodes: Node[];
  flows: Flow[];
  unit: string;
}

const NODE_WIDTH = 12;
const NODE_GAP = 12;
const ROW = 34;
const EDGE = 24;
const LEAST_HEIGHT = 200;
/** Share of the width that the names on either side may take. */
const NAMES = 0.26;
const NARROW = 480;

/** Streams from sources on the left to destinations on the right, as wide as they are large; tells of clicks by `tb-select`. */
@customElement('tb-sankey')
export class TbSankey extends TbChart<SankeyData> {
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('data') && this.data) {
      const sources = this.data.nodes.filter((node) => node.source).length;
      const rows = Math.max(sources, this.data.nodes.length - sources);
      this.style.height = `${Math.max(LEAST_HEIGHT, EDGE + ROW * rows)}px`;
    }
  }

  protected override listen(chart: EChartsType): void {
    chart.on('click', (event) => {
      const flow = (event as { data?: { flow?: string } }).data?.flow;
      if (flow !== undefined) {
        this.dispatchEvent(new CustomEvent('tb-select', { detail: { id: flow } }));
      }
    });
  }

  protected override option(data: SankeyData, palette: Palette): EChartsCoreOption {
    const names = new Map(data.nodes.map((node) => [node.id, node.name]));
    const room = Math.round(this.clientWidth * NAMES);
    const narrow = this.clientWidth < NARROW;
    return {
      tooltip: {
        ...this.tooltip(palette),
        formatter: (hit: { dataType: string; name: string; value: number; data: { flow?: string } }) => {
          const flow = data.flows.find((one) => one.id === hit.data.flow);
          return flow
            ? this.lines(`${names.get(flow.from)} → ${names.get(flow.to)}`, this.amount(flow.value, data), flow.note)
            : this.lines(names.get(hit.name) ?? '', this.amount(hit.value, data));
        },
      },
      series: [
        {
          type: 'sankey',
          left: room,
          right: room,
          top: EDGE / 2,
          bottom: EDGE / 2,
          nodeWidth: NODE_WIDTH,
          nodeGap: NODE_GAP,
          nodeAlign: 'left',
          draggable: false,
          layoutIterations: 32,
          emphasis: { focus: 'adjacency' },
          lineStyle: { color: palette.both, opacity: 0.32, curveness: 0.5 },
          label: {
            color: palette.text,
            fontSize: 13,
            width: room - NODE_WIDTH,
            overflow: narrow ? 'truncate' : 'break',
            formatter: ({ name }: { name: string }) => names.get(name) ?? '',
          },
          data: data.nodes.map((node) => ({
            name: node.id,
            depth: node.source ? 0 : 1,
            itemStyle: { color: node.source ? palette.self : palette.partner, borderWidth: 0 },
            label: { position: node.source ? 'left' : 'right' },
          })),
          links: data.flows.map((flow) => ({
            source: flow.from,
            target: flow.to,
            value: flow.value,
            flow: flow.id,
          })),
        },
      ],
    };
  }

  private amount(value: number, data: SankeyData): string {
    return `${new Intl.NumberFormat(this.language, { maximumFractionDigits: 1 }).format(value)} ${data.unit}`;
  }
}

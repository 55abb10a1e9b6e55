/** The parts of ECharts that the pictures use, in a chunk of their own, loaded with the first picture. */
import { BarChart, GraphChart, LineChart, LinesChart, RadarChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GeoComponent,
  GridComponent,
  LegendComponent,
  RadarComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([
  AriaComponent,
  BarChart,
  CanvasRenderer,
  GeoComponent,
  GraphChart,
  GridComponent,
  LegendComponent,
  LineChart,
  LinesChart,
  RadarChart,
  RadarComponent,
  ScatterChart,
  TooltipComponent,
]);

export { init, registerMap };

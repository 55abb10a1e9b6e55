/**
 * The Equal Earth projection: areas are true, so that no region looks larger than it is. Formulas: B. Šavrič,
 * T. Patterson and B. Jenny, "The Equal Earth map projection", International Journal of Geographical Information
 * Science 33 (2019).
 */
const A1 = 1.340264;
const A2 = -0.081106;
const A3 = 0.000893;
const A4 = 0.003796;
const M = Math.sqrt(3) / 2;
const RADIANS = Math.PI / 180;
const STEPS = 12;
const CLOSE = 1e-9;

/** Longitude and latitude in degrees to the plane; y grows downwards, as on a screen. */
export function project([longitude, latitude]: number[]): number[] {
  const l = Math.asin(M * Math.sin(latitude * RADIANS));
  const l2 = l * l;
  const l6 = l2 * l2 * l2;
  const x = (longitude * RADIANS * Math.cos(l)) / (M * (A1 + 3 * A2 * l2 + l6 * (7 * A3 + 9 * A4 * l2)));
  const y = l * (A1 + A2 * l2 + l6 * (A3 + A4 * l2));
  return [x / RADIANS, -y / RADIANS];
}

/** The way back, by Newton's method. */
export function unproject([px, py]: number[]): number[] {
  const x = px * RADIANS;
  const y = -py * RADIANS;
  let l = y;
  for (let step = 0; step < STEPS; step++) {
    const l2 = l * l;
    const l6 = l2 * l2 * l2;
    const value = l * (A1 + A2 * l2 + l6 * (A3 + A4 * l2)) - y;
    const slope = A1 + 3 * A2 * l2 + l6 * (7 * A3 + 9 * A4 * l2);
    const delta = value / slope;
    l -= delta;
    if (Math.abs(delta) < CLOSE) {
      break;
    }
  }
  const l2 = l * l;
  const l6 = l2 * l2 * l2;
  const longitude = (M * x * (A1 + 3 * A2 * l2 + l6 * (7 * A3 + 9 * A4 * l2))) / Math.cos(l);
  const latitude = Math.asin(Math.max(-1, Math.min(1, Math.sin(l) / M)));
  return [longitude / RADIANS, latitude / RADIANS];
}

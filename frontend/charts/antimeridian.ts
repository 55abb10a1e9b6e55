import type { FeatureCollection, Geometry, Position } from 'geojson';

const EDGE = 180;
const TURN = 360;
const FULL = 2 * EDGE;

type Polygon = Position[][];

/**
 * Cuts polygons that cross the antimeridian, as Russia and Fiji do, so that a flat map does not draw them across the
 * whole world. A polygon that goes around a pole (Antarctica) is beyond it.
 */
export function cutAtAntimeridian<P>(collection: FeatureCollection<Geometry, P>): FeatureCollection<Geometry, P> {
  return {
    ...collection,
    features: collection.features.map((country) => ({ ...country, geometry: cutGeometry(country.geometry) })),
  };
}

function cutGeometry(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Polygon':
      return { type: 'MultiPolygon', coordinates: cutPolygon(geometry.coordinates) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.flatMap(cutPolygon) };
    default:
      return geometry;
  }
}

function cutPolygon(polygon: Polygon): Polygon[] {
  const rings = polygon.map(unwrap);
  if (rings.every((ring) => ring.every(([x]) => Math.abs(x) <= EDGE))) {
    return [polygon];
  }
  return [-TURN, 0, TURN]
    .map((shift) =>
      rings
        .map((ring) => ring.map(([x, y]) => [x + shift, y]))
        .map((ring) => keep(keep(ring, EDGE, 1), -EDGE, -1))
        .filter((ring) => ring.length > 2)
        .map((ring) => [...ring, ring[0]]),
    )
    .filter((rest) => rest.length > 0);
}

/** Lets longitudes run on where they jump from one edge of the map to the other. */
function unwrap(ring: Position[]): Position[] {
  let turns = 0;
  return ring.map(([x, y], i) => {
    const step = i === 0 ? 0 : x - ring[i - 1][0];
    if (Math.abs(step) > FULL / 2) {
      turns -= Math.sign(step);
    }
    return [x + turns * TURN, y];
  });
}

/** The part of a ring on one side of a meridian (Sutherland and Hodgman's algorithm): west of it for side 1. */
function keep(ring: Position[], meridian: number, side: 1 | -1): Position[] {
  const inside = ([x]: Position): boolean => side * x <= side * meridian;
  return ring.flatMap((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length];
    const crossing = inside(before) === inside(point) ? [] : [cross(before, point, meridian)];
    return inside(point) ? [...crossing, point] : crossing;
  });
}

function cross([ax, ay]: Position, [bx, by]: Position, meridian: number): Position {
  return [meridian, ay + ((by - ay) * (meridian - ax)) / (bx - ax)];
}

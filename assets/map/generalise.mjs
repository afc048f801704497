// What mapshaper does for us: closes gaps and overlaps between counties and simplifies their shared borders.

import mapshaper from 'mapshaper';

async function run(commands, counties) {
    const features = counties.map(({ codes, polygons }) => ({
        type: 'Feature',
        properties: { codes: codes.join() },
        geometry: { type: 'MultiPolygon', coordinates: polygons },
    }));
    const output = await mapshaper.applyCommands(
        `-quiet -i in.json ${commands} -sort codes -o out.json format=geojson precision=0.000001`,
        { 'in.json': { type: 'FeatureCollection', features } });
    return JSON.parse(output['out.json']).features.map(({ properties, geometry }) => ({
        codes: properties.codes.split(','),
        polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    }));
}

/// Counties (projected, in metres) joined by code, without gaps and overlaps between them.
export function cleanCounties(counties) {
    return run(`-clean snap-interval=1 gap-fill-area=2e9 -dissolve2 codes -explode
        -filter "this.area >= 1e6" -clean gap-fill-area=2e9 -dissolve2 codes`.replace(/\s+/g, ' '), counties);
}

/// Borders simplified (Visvalingam, weighted) to an interval of `metres`; shared borders stay shared and
/// rings do not cross.
export function simplifyCounties(counties, metres) {
    return run(`-simplify interval=${metres} planar keep-shapes -clean snap-interval=0 gap-fill-area=2e9`, counties);
}

/// Repairs what rounding may have made cross.
export function repairCounties(counties) {
    return run(`-clean snap-interval=0 gap-fill-area=2e9`, counties);
}

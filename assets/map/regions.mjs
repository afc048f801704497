// The eleven cities and 117 counties of today, and how the counties of the source, which have their names
// of before 2018, become them.
//
// Codes and names: GB/T 2260. Areas: the official figures (km²) that the result is held against.
// `file` is the city's part of the source's file names; `seat` the county (by its name in the source) in
// which the city government sits.

export const kCities = [
    { id: 'taiyuan', code: '1401', file: 'tai4_yuan2', seat: '杏花岭区', areaKm2: 6988 },
    { id: 'datong', code: '1402', file: 'da4_tong2', seat: '城区', areaKm2: 14176 },
    { id: 'yangquan', code: '1403', file: 'yang2_quan2', seat: '城区', areaKm2: 4559 },
    { id: 'changzhi', code: '1404', file: 'chang2_zhi4', seat: '城区', areaKm2: 13955 },
    { id: 'jincheng', code: '1405', file: 'jin4_cheng2', seat: '城区', areaKm2: 9425 },
    { id: 'shuozhou', code: '1406', file: 'shuo4_zhou1', seat: '朔城区', areaKm2: 10625 },
    { id: 'jinzhong', code: '1407', file: 'jin4_zhong1', seat: '榆次区', areaKm2: 16392 },
    { id: 'yuncheng', code: '1408', file: 'yun4_cheng2', seat: '盐湖区', areaKm2: 14182 },
    { id: 'xinzhou', code: '1409', file: 'xin1_zhou1', seat: '忻府区', areaKm2: 25152 },
    { id: 'linfen', code: '1410', file: 'lin2_fen2', seat: '尧都区', areaKm2: 20275 },
    { id: 'lvliang', code: '1411', file: 'lv3_liang2', seat: '离石区', areaKm2: 21239 },
];

/// Counties whose name or extent changed in 2018 or after: name in the source → names today. Datong's three
/// old urban districts were cut anew, along lines the source does not have, so they stay one shape with two
/// names; Changzhi's two were joined.
const kReorganised = {
    datong: {
        城区: ['平城区', '云冈区'], 南郊区: ['平城区', '云冈区'], 矿区: ['平城区', '云冈区'], 大同县: ['云州区'],
    },
    changzhi: { 城区: ['潞州区'], 郊区: ['潞州区'], 长治县: ['上党区'], 屯留县: ['屯留区'], 潞城市: ['潞城区'] },
    shuozhou: { 怀仁县: ['怀仁市'] },
    jinzhong: { 太谷县: ['太谷区'] },
};

/// Today's names, as one row of "last two digits … name" a city: 4-digit city code + 2 digits = county code.
const kCountyRows = {
    taiyuan: '05小店区 06迎泽区 07杏花岭区 08尖草坪区 09万柏林区 10晋源区 21清徐县 22阳曲县 23娄烦县 81古交市',
    datong: '12新荣区 13平城区 14云冈区 15云州区 21阳高县 22天镇县 23广灵县 24灵丘县 25浑源县 26左云县',
    yangquan: '02城区 03矿区 11郊区 21平定县 22盂县',
    changzhi: '03潞州区 04上党区 05屯留区 06潞城区 23襄垣县 25平顺县 26黎城县 27壶关县 28长子县 29武乡县 30沁县 31沁源县',
    jincheng: '02城区 21沁水县 22阳城县 24陵川县 25泽州县 81高平市',
    shuozhou: '02朔城区 03平鲁区 21山阴县 22应县 23右玉县 81怀仁市',
    jinzhong: '02榆次区 03太谷区 21榆社县 22左权县 23和顺县 24昔阳县 25寿阳县 27祁县 28平遥县 29灵石县 81介休市',
    yuncheng: '02盐湖区 21临猗县 22万荣县 23闻喜县 24稷山县 25新绛县 26绛县 27垣曲县 28夏县 29平陆县 30芮城县 81永济市 82河津市',
    xinzhou: '02忻府区 21定襄县 22五台县 23代县 24繁峙县 25宁武县 26静乐县 27神池县 28五寨县 29岢岚县 30河曲县 31保德县 32偏关县 81原平市',
    linfen: '02尧都区 21曲沃县 22翼城县 23襄汾县 24洪洞县 25古县 26安泽县 27浮山县 28吉县 29乡宁县 30大宁县 31隰县 32永和县 33蒲县 34汾西县 81侯马市 82霍州市',
    lvliang: '02离石区 21文水县 22交城县 23兴县 24临县 25柳林县 26石楼县 27岚县 28方山县 29中阳县 30交口县 81孝义市 82汾阳市',
};

const codesByName = new Map(kCities.map((city) => [city.id, new Map(
    kCountyRows[city.id].split(' ').map((entry) => [entry.slice(2), city.code + entry.slice(0, 2)]))]));

/// How many counties there are today.
export const kCountyCount = [...codesByName.values()].reduce((sum, names) => sum + names.size, 0);

/// Today's codes of the shape that `name` of the source belongs to. Throws for a name that is not known.
export function countyCodes(cityId, name) {
    const today = kReorganised[cityId]?.[name] ?? [name];
    return today.map((each) => {
        const code = codesByName.get(cityId).get(each);
        if (!code) throw new Error(`${cityId}: the source's county ${name} has no code today`);
        return code;
    });
}

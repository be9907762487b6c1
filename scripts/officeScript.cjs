// Where the pane loads office.js from（office.js 的来源）: a choice made when the pane is built, since the world's CDN is slow or closed in places.
"use strict";

const { dirname, join } = require("node:path");

const world = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const partner = "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js";

/**
 * Turns PINGBIAO_OFFICE into the script's address, its origin for the content security policy ("" for our own), and the
 * folder to copy. world: Microsoft's CDN; 21vianet: Office 365 operated by 21Vianet; own: a copy served beside the pane.
 */
function officeScript(choice) {
  if (choice === "world") return { url: world, origin: new URL(world).origin, copyFrom: null };
  if (choice === "21vianet") return { url: partner, origin: new URL(partner).origin, copyFrom: null };
  if (choice === "own") {
    const copyFrom = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
    return { url: "./office/office.js", origin: "", copyFrom };
  }
  throw new Error(`PINGBIAO_OFFICE must be world, 21vianet or own, not ${choice}`);
}

module.exports = { officeScript };

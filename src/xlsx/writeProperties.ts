/** Document properties (docProps): the title and maker that a file manager shows. No times, so that bytes stay the same. */
import { xmlHeader, xmlText } from "./package/xml";

/** Properties of the file; all may be absent. `created` is an ISO time in UTC, e.g. 2022-11-30T08:00:00Z. */
export interface WorkbookProperties {
  readonly title?: string;
  readonly creator?: string;
  readonly created?: string;
}

/** The name this product writes as the maker of a file. */
export const applicationName = "Pingbiao";

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(" ");

/** The text of docProps/core.xml; what is absent is left out, so that files of one plan stay the same to the byte. */
export function corePropertiesXml(properties: WorkbookProperties): string {
  const element = (name: string, text: string | undefined, type = ""): string =>
    text === undefined ? "" : `<${name}${type}>${xmlText(text)}</${name}>`;
  return (
    `${xmlHeader}<cp:coreProperties ${namespaces}>` +
    element("dc:title", properties.title) +
    element("dc:creator", properties.creator) +
    element("dcterms:created", properties.created, ' xsi:type="dcterms:W3CDTF"') +
    "</cp:coreProperties>"
  );
}

/** The text of docProps/app.xml. Another program that saves the file puts its own name there, by which we see that ours is not the last hand. */
export function extendedPropertiesXml(): string {
  const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
  return `${xmlHeader}<Properties xmlns="${namespace}"><Application>${applicationName}</Application></Properties>`;
}

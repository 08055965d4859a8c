/**
 * Services described by an officer, without code: one sheet of a workbook (XLSX) or a YAML file
 * with the fields of a service standard becomes the same {@link id.simpul.catalog.Catalog} as the
 * builders make. {@link id.simpul.catalog.office.OfficeTemplate} writes the file to fill in, {@link
 * id.simpul.catalog.office.OfficeReader} reads it and names every cell that is wrong, and {@link
 * id.simpul.catalog.office.OfficeWriter} writes what there is already. {@link
 * id.simpul.catalog.office.OfficeCatalog} keeps what is published in step with the file.
 */
@NullMarked
package id.simpul.catalog.office;

import org.jspecify.annotations.NullMarked;

// Reads and writes CSV (RFC 4180, LF line ends), so that the scripts need no library.

/** Rows of a CSV text as arrays of text; accepts a byte order mark and CRLF. */
export function parseRows(text) {
  const rows = [];
  let row = [];
  let field = '';
  let quoted = false;
  for (let i = text.charCodeAt(0) === 0xfeff ? 1 : 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') {
      row.push(field);
      field = '';
    } else if (c === '\n') {
      row.push(field.endsWith('\r') ? field.slice(0, -1) : field);
      rows.push(row);
      row = [];
      field = '';
    } else field += c;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows;
}

/** Rows of a CSV text with a header, as objects by column name. */
export function parse(text) {
  const [header, ...rows] = parseRows(text);
  return rows.map((row, i) => {
    if (row.length !== header.length) {
      throw new Error(`Row ${i + 2} has ${row.length} fields instead of ${header.length}: ${row.join(',')}`);
    }
    return Object.fromEntries(header.map((name, k) => [name, row[k]]));
  });
}

/** CSV text of rows given as objects; a missing or undefined value is written empty. */
export function format(columns, rows) {
  const line = (values) => values.map(quote).join(',') + '\n';
  return line(columns) + rows.map((row) => line(columns.map((column) => row[column] ?? ''))).join('');
}

function quote(value) {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

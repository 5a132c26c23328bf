/** stand-in */
export function count(value) {
    if (!Number.isFinite(value)) return "unknown";
    const size = Math.abs(value);
    const places = size >= 19.95 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : size >= 0.001 ? 3 : 5;
    const text = size.toLocaleString("en", { minimumFractionDigits: places, maximumFractionDigits: places });
    return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
